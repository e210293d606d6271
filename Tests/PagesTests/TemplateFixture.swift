import Diagnostics
import TestSupport

@testable import Pages

/// A layout with its partials, rendered or checked apart from any site.
struct TemplateFixture {
  let files: [String: SourceFile]
  var limits = TemplateLimits()

  init(_ layout: String, partials: [String: String] = [:]) {
    var files = ["layouts/a": SourceFile(path: "layouts/a.mustache", text: layout)]
    for (name, text) in partials {
      files["partials/\(name)"] = SourceFile(path: "partials/\(name).mustache", text: text)
    }
    self.files = files
  }

  func render(_ values: TemplateFields) throws -> String {
    let tags = try TemplateChecker(files).tags
    let template = CompiledTemplate("layouts/a", tags: tags, files: files)
    return string(try template.render(TemplateObject(values), limits: limits))
  }

  func problems(_ shape: TemplateShape) throws -> String {
    try report {
      var checker = try TemplateChecker(files, limits: limits)
      let found = checker.check("layouts/a", shape: shape)
      if !found.isEmpty { throw DiagnosticsError(found) }
    }
  }
}
