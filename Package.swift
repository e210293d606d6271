// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "handrail",
  products: [
    .executable(name: "handrail", targets: ["handrail"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
  ],
  targets: [
    // System libraries, installed by the Makefile from Debian's packages.
    .systemLibrary(name: "CCMarkGFM", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode"),
    .systemLibrary(name: "CExpat", pkgConfig: "expat"),
    .systemLibrary(name: "CStemmer"),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd"),
    .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash"),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
    .target(name: "CFileExchange"),
    .target(name: "CProcess"),
    .target(name: "CParsing", dependencies: ["CCMarkGFM"]),

    .target(name: "Diagnostics"),
    .target(name: "Files"),
    .target(name: "LanguageParts"),
    .target(name: "MediaMetadata", dependencies: ["CExpat"]),
    .target(name: "Parallelism"),
    .target(name: "PlacedYAML", dependencies: ["CYAML", "Diagnostics"]),
    .target(name: "ContentHash", dependencies: ["CMessageDigest", "CXXHash"]),
    .target(name: "Markdown", dependencies: ["CCMarkGFM", "CParsing", "Diagnostics"]),
    .target(
      name: "Curriculum",
      dependencies: ["ContentHash", "Diagnostics", "Files", "Markdown", "Parallelism", "PlacedYAML"]),
    .target(
      name: "Checks",
      dependencies: [
        "ContentHash", "Curriculum", "Diagnostics", "Files", "LanguageParts", "Markdown", "Parallelism", "PlacedYAML",
        "Readability",
      ],
      exclude: ["Languages"],
      plugins: ["LanguageFiles"]),
    .target(
      name: "ExternalLinks", dependencies: ["Curriculum", "Diagnostics", "Files", "Markdown", "PlacedYAML"]),
    .target(
      name: "Readability", dependencies: ["Curriculum", "Diagnostics", "LanguageParts", "Markdown", "PlacedYAML"],
      exclude: ["Languages"],
      plugins: ["LanguageFiles"]),
    .target(
      name: "Pages",
      dependencies: [
        "ContentHash", "Curriculum", "Diagnostics", "Files", "Markdown", "MediaMetadata", "PlacedYAML", "QRCode",
      ]),
    .target(
      name: "Printing", dependencies: ["ContentHash", "Diagnostics", "Files", "Parallelism"], exclude: ["Engine"],
      resources: [.embedInCode("Worker")]),
    .target(name: "QRCode", dependencies: ["CQREncode"]),
    .target(
      name: "Search", dependencies: ["CStemmer", "Diagnostics", "LanguageParts", "Parallelism"],
      exclude: ["Languages"],
      plugins: ["LanguageFiles"]),
    .plugin(
      name: "LanguageFiles", capability: .buildTool(), dependencies: ["embed-languages"], path: "Sources/LanguageFiles"),
    .executableTarget(
      name: "embed-languages", dependencies: ["Files", "LanguageParts"], path: "Sources/EmbedLanguages"),
    .target(
      name: "Reporting", dependencies: ["Checks", "Curriculum", "Diagnostics", "Markdown", "Readability"],
      resources: [.embedInCode("Page/report.css"), .embedInCode("Page/report.js")]),
    .target(
      name: "Publishing",
      dependencies: [
        "CFileExchange", "Checks", "ContentHash", "Curriculum", "Diagnostics", "ExternalLinks", "Files", "Markdown",
        "MediaMetadata", "Pages", "LanguageParts", "Parallelism", "PlacedYAML", "Printing", "Readability", "Search",
      ]),
    .target(
      name: "Preview",
      dependencies: [
        "ContentHash", "Diagnostics", "Files", "Publishing", "QRCode",
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      resources: [.embedInCode("Browser/client.js"), .embedInCode("Browser/overlay.css")]),
    .executableTarget(
      name: "handrail",
      dependencies: [
        "CProcess", "Checks", "Curriculum", "Diagnostics", "Files", "Markdown", "Pages", "Preview", "Printing",
        "Publishing", "Reporting", "Search",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["handrail.1"]),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(
      name: "MarkdownTests", dependencies: ["CCMarkGFM", "CParsing", "Diagnostics", "Markdown", "TestSupport"]),
    .testTarget(name: "SearchTests", dependencies: ["Search", "TestSupport"]),
    .target(
      name: "TestSupport", dependencies: ["Curriculum", "Diagnostics", "Files", "PlacedYAML"], path: "Tests/TestSupport"
    ),
    .testTarget(name: "PlacedYAMLTests", dependencies: ["Diagnostics", "PlacedYAML", "TestSupport"]),
    .testTarget(name: "ContentHashTests", dependencies: ["ContentHash"]),
    .testTarget(name: "ParallelismTests", dependencies: ["Parallelism"]),
    .testTarget(name: "MediaMetadataTests", dependencies: ["MediaMetadata"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(
      name: "CurriculumTests",
      dependencies: ["ContentHash", "Curriculum", "Diagnostics", "Markdown", "PlacedYAML", "TestSupport"]),
    .testTarget(
      name: "ChecksTests", dependencies: ["Checks", "ContentHash", "Curriculum", "Diagnostics", "Files", "LanguageParts", "TestSupport"]),
    .testTarget(
      name: "PagesTests",
      dependencies: ["ContentHash", "Curriculum", "Diagnostics", "Files", "Markdown", "Pages", "TestSupport"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "ContentHash", "Curriculum", "Diagnostics", "ExternalLinks", "Files", "Pages", "Publishing", "Search",
        "TestSupport",
      ]),
    .testTarget(
      name: "PreviewTests",
      dependencies: ["Diagnostics", "Files", "Preview", "Publishing", "TestSupport"]),
    .testTarget(name: "PrintingTests", dependencies: ["Diagnostics", "Files", "Printing", "TestSupport"]),
    .testTarget(name: "HandrailTests", dependencies: ["CProcess", "Diagnostics", "handrail"]),
    .testTarget(
      name: "ReadabilityTests",
      dependencies: ["Curriculum", "Diagnostics", "LanguageParts", "Readability", "TestSupport"]),
    .testTarget(
      name: "ExternalLinksTests", dependencies: ["Curriculum", "Diagnostics", "ExternalLinks", "TestSupport"]),
    .testTarget(
      name: "ReportingTests", dependencies: ["Checks", "Curriculum", "Diagnostics", "Reporting", "TestSupport"]),
    .testTarget(name: "QRCodeTests", dependencies: ["QRCode", "TestSupport"]),
    .testTarget(name: "CodeOrganizationTests", dependencies: ["Files", "TestSupport"]),
    .executableTarget(
      name: "lookalikes", dependencies: ["Search"], path: "Tests/Lookalikes", exclude: ["common_words.py", "words.py"]),
    .target(name: "LossCheck", path: "Tests/Fuzz/LossCheck"),
    .testTarget(name: "LossCheckTests", dependencies: ["LossCheck"], path: "Tests/Fuzz/LossCheckTests"),
    .executableTarget(
      name: "handrail-fuzz",
      dependencies: [
        "Curriculum", "Diagnostics", "Files", "LossCheck", "Pages", "Publishing", "Search", "TestSupport",
      ], path: "Tests/Fuzz/Target"),
    .executableTarget(name: "syllables", dependencies: ["Readability"], path: "Tests/Syllables"),
    .executableTarget(name: "search-bench", dependencies: ["Search"], path: "Tests/Benchmarks/search"),
    .executableTarget(
      name: "live-bench", dependencies: ["Curriculum", "Diagnostics", "Files", "Publishing"],
      path: "Tests/Benchmarks/live"),
    .executableTarget(
      name: "print-bench", dependencies: ["Diagnostics", "Files", "Printing"], path: "Tests/Benchmarks/print"),
  ]
)

for target in package.targets where ![.system, .plugin].contains(target.type) {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
