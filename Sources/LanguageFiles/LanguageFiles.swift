import Foundation
import PackagePlugin

/// Puts the files below a target's `Languages/` into the program, so that a language is added by a folder alone.
@main
struct LanguageFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Sources/\(target.name)/Languages")
    let output = context.pluginWorkDirectoryURL.appending(path: "LanguageFiles.swift")
    return [
      .buildCommand(
        displayName: "Reading what is known of languages",
        executable: try context.tool(named: "embed-languages").url,
        arguments: [target.name, folder.path, output.path], inputFiles: try files(in: folder), outputFiles: [output])
    ]
  }

  private func files(in folder: URL) throws -> [URL] {
    let keys: [URLResourceKey] = [.isRegularFileKey]
    let found = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: keys, options: .skipsHiddenFiles)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { (try? $0.resourceValues(forKeys: Set(keys)).isRegularFile) == true }
      .sorted { $0.path < $1.path }
  }
}
