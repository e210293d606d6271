public import Diagnostics
internal import Files
internal import Markdown
public import PlacedYAML

/// A file turned into a module, with what was wrong on the way. There is no module where nothing could be made of it.
struct ModuleReading: Sendable {
  var module: Module?
  var diagnostics: [Diagnostic] = []
  /// The file as it lies on the disk; a module's is text without control characters. nil where it could not be read.
  private var bytes: [UInt8]?

  /// - Parameter known: what was read earlier; a file with the same bytes stays the same module.
  init(_ file: ContentTree.MarkdownFile, in content: SourceFolder, known: ModuleReading? = nil) {
    do {
      let bytes = try content.enclosed.read(file.pathInContent)
      if let known, known.bytes == bytes {
        self = known
      } else {
        self.bytes = bytes
        read(bytes, of: file)
      }
    } catch {
      diagnostics.append(.unreadable(error, shownAs: file.shownPath))
    }
  }

  private mutating func read(_ bytes: [UInt8], of file: ContentTree.MarkdownFile) {
    do {
      let source = try SourceFile.markdown(path: file.shownPath, bytes: bytes)
      diagnostics += source.findings
      read(source.file, path: file.path, language: file.language)
    } catch {
      diagnostics += error.diagnostics
    }
  }

  /// - Parameter path: below the folder of the language.
  init(_ file: SourceFile, path: String, language: Language) {
    read(file, path: path, language: language)
  }

  private mutating func read(_ file: SourceFile, path: String, language: Language) {
    do {
      let split = try FrontMatterSplit(file)
      // What README.md says to whoever opens the folder is no page.
      if split.yaml == nil, FileKind.isAboutFolder(path) { return }
      let frontMatter = try frontMatter(of: file, split)
      let document = try MarkdownDocument(parsing: file, bodyStart: split.bodyStart)
      let (worksheets, found) = Worksheet.all(in: document)
      diagnostics += found
      let name = String(path.dropLast(".md".count)).composed
      let isIndex = name == "index" || name.hasSuffix("/index")
      module = Module(
        file: file, language: language, topic: isIndex ? Paths.parent(of: name) : name, frontMatter: frontMatter,
        document: document, worksheets: worksheets, isIndex: isIndex)
    } catch {
      diagnostics += error.diagnostics
    }
  }

  private mutating func frontMatter(
    of file: SourceFile, _ split: FrontMatterSplit
  ) throws(DiagnosticsError) -> FrontMatter {
    guard let range = split.yaml, let value = try YAMLValue.parse(file, in: range) else {
      throw DiagnosticsError(MissingFrontMatter.diagnostic(for: file))
    }
    return FrontMatter(value, diagnostics: &diagnostics)
  }
}

extension Module {
  /// The front matter as it is written.
  public var writtenFrontMatter: YAMLValue? {
    guard let range = try? FrontMatterSplit(file).yaml else { return nil }
    return try? YAMLValue.parse(file, in: range)
  }

  /// A text that is read as modules are and belongs to no curriculum: one of the theme's own.
  /// - Parameter path: below the folder of its language, `styleguide.md`.
  /// - Throws: `DiagnosticsError` with everything that is wrong in it.
  public static func reading(
    _ file: SourceFile, path: String, language: Language
  ) throws(DiagnosticsError) -> Module {
    let reading = ModuleReading(file, path: path, language: language)
    guard let module = reading.module, !reading.diagnostics.hasErrors else {
      throw DiagnosticsError(reading.diagnostics)
    }
    return module
  }
}
