/// One document to print.
public struct PrintJob: Sendable {
  /// What messages call it: the path of the module, or the packet's title.
  public let name: String
  /// UTF-8, complete and with its `<title>` and language; its addresses are `data:` or files below `baseFolder` and
  /// `folders`. Nothing else is read, and nothing comes from the network.
  public let html: [UInt8]
  /// The folder that relative addresses start from.
  public let baseFolder: String
  /// Further folders that files may be read from, by absolute `file:` addresses.
  public let folders: [String]
  /// Whether input elements with `appearance: auto` become fields that can be filled in.
  public let isForm: Bool
  /// The path of the PDF. The folders above it are made.
  public let output: String

  public init(
    name: String, html: [UInt8], baseFolder: String, folders: [String] = [], isForm: Bool = false, output: String
  ) {
    self.name = name
    self.html = html
    self.baseFolder = baseFolder
    self.folders = folders
    self.isForm = isForm
    self.output = output
  }
}
