extension MarkdownNode {
  /// Hands over the record of the node and of each one below it, in preorder, without what readers never see.
  @inline(__always)
  func forEachVisibleRecord(_ body: (NodeRecord) -> Void) {
    var index = self.index
    let end = Int(record.end)
    while index < end {
      let record = document.records[index]
      if record.flags.contains(.hidden) {
        index = Int(record.end)
      } else {
        index += 1
        body(record)
      }
    }
  }
}

extension MarkdownDocument {
  /// The bytes of a text as they are shown: without the `{#id}` of the heading that it ends.
  func visibleText(_ record: NodeRecord) -> ArraySlice<UInt8> {
    record.flags.contains(.marked) ? HeadingID.visible(bytes(record.first)) : bytes(record.first)
  }
}
