/// Documents and their trees as `TreeDump` prints them.
enum GoldenTrees {
  struct Golden {
    let name: String
    let text: String
    /// Where the Markdown begins, in bytes.
    var bodyStart = 0
    let tree: String
  }

  static let all: [Golden] = [
    Golden(
      name: "blocks",
      text: """
        ---
        title: x
        ---
        # One {#first}

        > [!NOTE]
        > Quote *with
        > emphasis* and `code`  
        lazy

        1. a
        2. b

           - [x] done
           - [ ] not

        ```swift main
        let x = 1
        ```

            indented

        <div>
        raw
        </div>

        ***

        Two
        ---

        """,
      bodyStart: 17,
      tree: """
        document @4:1-30:4
          heading 1 #first @4:1-4:15
            text @4:3-4:15 "One {#first}"=
          blockQuote alert note @6:1-9:5
            paragraph @6:3-9:5
              text @6:3-6:10 "[!NOTE]"=
              softBreak @6:10-7:1
              text @7:3-7:9 "Quote "=
              emphasis @7:9-8:12
                text @7:10-7:14 "with"=
                softBreak @7:14-8:1
                text @8:3-8:11 "emphasis"=
              text @8:12-8:17 " and "=
              code @8:17-8:23 "code"=
              lineBreak @8:23-9:1
              text @9:1-9:5 "lazy"=
          list period 1 @11:1-15:13
            item @11:1-11:5
              paragraph @11:4-11:5
                text @11:4-11:5 "a"=
            item @12:1-15:13
              paragraph @12:4-12:5
                text @12:4-12:5 "b"=
              list bullet 0 tight @14:4-15:13
                item [x] @14:4-14:14
                  paragraph @14:10-14:14
                    text @14:10-14:14 "done"=
                item [ ] @15:4-15:13
                  paragraph @15:10-15:13
                    text @15:10-15:13 "not"=
          codeBlock `swift main` @17:1-19:4 "let x = 1\\n"=
          codeBlock @21:5-21:13 "indented\\n"=
          htmlBlock @23:1-25:7 "<div>\\nraw\\n</div>\\n"=
          thematicBreak @27:1-27:4
          heading 2 @29:1-30:4
            text @29:1-29:4 "Two"=

        """),
    Golden(
      name: "inlines",
      text: """
        A \\*b\\* &amp; **c *d*** ~~e~~ ``f ` g`` <b>h</b>
        [i *j*](k.md 'l') ![m](<n o>) <https://p.q> www.r.st u@v.wx
        [y] and [z][y] and {{clinic.phone}} [@key]

        [y]: /target "title"

        """,
      tree: """
        document @1:1-5:21
          paragraph @1:1-3:43
            text @1:1-1:15 "A *b* & "~
            strong @1:15-1:24
              text @1:17-1:19 "c "=
              emphasis @1:19-1:22
                text @1:20-1:21 "d"=
            text @1:24-1:25 " "=
            strikethrough @1:25-1:30
              text @1:27-1:28 "e"=
            text @1:30-1:31 " "=
            code @1:31-1:40 "f ` g"=
            text @1:40-1:41 " "=
            htmlInline @1:41-1:44 "<b>"=
            text @1:44-1:45 "h"=
            htmlInline @1:45-1:49 "</b>"=
            softBreak @1:49-2:1
            link <k.md> 'l'= @2:1-2:18
              text @2:2-2:4 "i "=
              emphasis @2:4-2:7
                text @2:5-2:6 "j"=
            text @2:18-2:19 " "=
            image <n o>= @2:19-2:30
              text @2:21-2:22 "m"=
            text @2:30-2:31 " "=
            link <https://p.q>= @2:31-2:44
              text @2:32-2:43 "https://p.q"=
            text @2:44-2:45 " "=
            link <http://www.r.st> @2:45-2:53
              text @2:45-2:53 "www.r.st"=
            text @2:53-2:54 " "=
            link <mailto:u@v.wx> @2:54-2:60
              text @2:54-2:60 "u@v.wx"=
            softBreak @2:60-3:1
            link </target> 'title' @3:1-3:4
              text @3:2-3:3 "y"=
            text @3:4-3:9 " and "=
            link </target> 'title' @3:9-3:15
              text @3:10-3:11 "z"=
            text @3:15-3:43 " and {{clinic.phone}} [@key]"=

        """),
    Golden(
      name: "tables",
      text: """
        Above
        | a | b \\| c |
        |:--|:-:|
        | `d` | *e*
        | f |

        - item

          x | y
          --|--
          1 | 2 | 3

        > | q |
        > |---|
        > | r |

        """,
      tree: """
        document @1:1-15:8
          paragraph @1:1-1:6
            text @1:1-1:6 "Above"=
          table left center @2:1-5:6
            tableRow header @2:1-2:15
              tableCell 0 left @2:3-2:4
                text @2:3-2:4 "a"=
              tableCell 1 center @2:7-2:13
                text @2:7-2:13 "b | c"~
            tableRow @4:1-4:12
              tableCell 0 left @4:3-4:6
                code @4:3-4:6 "d"=
              tableCell 1 center @4:9-4:12
                emphasis @4:9-4:12
                  text @4:10-4:11 "e"=
            tableRow @5:1-5:6
              tableCell 0 left @5:3-5:4
                text @5:3-5:4 "f"=
              tableCell 1 center @-
          list bullet 0 @7:1-11:12
            item @7:1-11:12
              paragraph @7:3-7:7
                text @7:3-7:7 "item"=
              table none none @9:3-11:12
                tableRow header @9:3-9:8
                  tableCell 0 none @9:3-9:4
                    text @9:3-9:4 "x"=
                  tableCell 1 none @9:7-9:8
                    text @9:7-9:8 "y"=
                tableRow @11:3-11:12
                  tableCell 0 none @11:3-11:4
                    text @11:3-11:4 "1"=
                  tableCell 1 none @11:7-11:8
                    text @11:7-11:8 "2"=
          blockQuote @13:1-15:8
            table none @13:3-15:8
              tableRow header @13:3-13:8
                tableCell 0 none @13:5-13:6
                  text @13:5-13:6 "q"=
              tableRow @15:3-15:8
                tableCell 0 none @15:5-15:6
                  text @15:5-15:6 "r"=

        """),
    Golden(
      name: "footnotes",
      text: """
        One[^a] two[^b] three[^a] four[^none].

        [^a]: Note *a*

            second
        [^b]: b[^a]
        [^unused]: c

        """,
      tree: """
        document @1:1-7:13
          paragraph @1:1-1:39
            text @1:1-1:4 "One"=
            footnoteReference a 1.1 @1:4-1:8
            text @1:8-1:12 " two"=
            footnoteReference b 2.1 @1:12-1:16
            text @1:16-1:22 " three"=
            footnoteReference a 1.2 @1:22-1:26
            text @1:26-1:39 " four[^none]."=
          footnoteDefinition a x3 @3:1-5:11
            paragraph @3:7-3:15
              text @3:7-3:12 "Note "=
              emphasis @3:12-3:15
                text @3:13-3:14 "a"=
            paragraph @5:5-5:11
              text @5:5-5:11 "second"=
          footnoteDefinition b x1 @6:1-6:12
            paragraph @6:7-6:12
              text @6:7-6:8 "b"=
              footnoteReference a 1.3 @6:8-6:12

        """),
    Golden(
      name: "lines and bytes",
      text: """
        [r]: /u
        Äö *ü*\r
        b\\\r
        c  \r
        d `e\r
        f` *g*\r
        \r
        # h `i` ##\r
        \r
        > j\r
        > [k](l\r
        > 'm') n\r

        """,
      tree: """
        document @1:1-12:9
          paragraph @1:1-6:7
            text @2:1-2:4 "Äö "=
            emphasis @2:4-2:7
              text @2:5-2:6 "ü"=
            softBreak @2:7-2:8
            text @3:1-3:2 "b"=
            lineBreak @3:2-3:4
            text @4:1-4:2 "c"=
            lineBreak @4:2-4:5
            text @5:1-5:3 "d "=
            code @5:3-6:3 "e f"~
            text @6:3-6:4 " "=
            emphasis @6:4-6:7
              text @6:5-6:6 "g"=
          heading 1 @8:1-8:8
            text @8:3-8:5 "h "=
            code @8:5-8:8 "i"=
          blockQuote @10:1-12:9
            paragraph @10:3-12:9
              text @10:3-10:4 "j"=
              softBreak @10:4-10:5
              link <l> 'm'= @11:3-12:7
                text @11:4-11:5 "k"=
              text @12:7-12:9 " n"=

        """),
  ]
}
