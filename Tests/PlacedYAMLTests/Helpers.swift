import Diagnostics
import PlacedYAML
import TestSupport
import Testing

/// A reader over the mapping in a text.
func reader(_ text: String) throws -> MappingReader {
  MappingReader(try #require(try YAMLValue.parse(SourceFile(path: "a.yml", text: text))), of: "a thing")
}

/// What reading a text as YAML is stopped by.
func parsingReport(_ text: String) throws -> String {
  try report { _ = try YAMLValue.parse(SourceFile(path: "a.yml", text: text)) }
}
