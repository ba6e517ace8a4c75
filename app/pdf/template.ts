/**
 * How a report looks on paper, in the language of Typst. It reads the document as JSON, so nothing that somebody wrote is
 * ever taken for a command. Typst tags what it sets: headings, paragraphs, lists, tables with the cells of their header,
 * figures with alternative text; running head and page number are artefacts.
 */
export const template = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let ink = rgb("#241d3d")
#let soft = rgb("#4c4463")
#let edge = rgb("#7d7388")
#let line-colour = rgb("#d8cdbb")
#let lichen = rgb("#c3d74c")
#let wash = rgb("#eff4cd")
#let day(text) = {
  let parts = text.split("-").map(int)
  datetime(year: parts.at(0), month: parts.at(1), day: parts.at(2))
}

#set document(title: doc.title + ", " + doc.subtitle, author: doc.partnership, date: day(doc.dataFrom))
#set text(font: "Atkinson Hyperlegible Next", size: 10.5pt, fill: ink, lang: doc.lang, region: "GB", fallback: true)
#set par(leading: 0.72em, spacing: 1.1em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 2.2cm, top: 2.6cm, bottom: 2.4cm),
  header: context if counter(page).get().first() > 1 or not doc.cover {
    set text(size: 8.5pt, fill: soft)
    grid(
      columns: (1fr, auto), column-gutter: 1em,
      doc.partnership + " · " + doc.title + ", " + doc.subtitle,
      if doc.invented != none { strong(doc.furniture.invented) },
    )
    v(-0.5em)
    line(length: 100%, stroke: 0.5pt + line-colour)
  },
  footer: context {
    set text(size: 8.5pt, fill: soft)
    grid(
      columns: (1fr, auto),
      [Clywed],
      doc.furniture.page + " " + counter(page).display() + " " + doc.furniture.of + " " + str(counter(page).final().first()),
    )
  },
)

#set heading(outlined: true)
#show heading: it => block(above: 1.7em, below: 0.8em, sticky: true, text(weight: 700, it.body))
#show heading.where(level: 1): it => block(above: 0pt, below: 0.5em, text(size: 25pt, weight: 700, it.body))
#show heading.where(level: 2): set text(size: 16pt)
#show heading.where(level: 3): set text(size: 12.5pt)
#show heading.where(level: 4): set text(size: 11pt)
#set list(marker: [•], indent: 0.2em, body-indent: 0.6em)
#show figure: set block(breakable: true)
#show figure: set align(left)
#set figure(supplement: none, numbering: none, gap: 0.6em)
#set figure.caption(position: top)
#show figure.caption: it => block(sticky: true, text(weight: 700, size: 9.5pt, it.body))
#show table: set text(size: 9.5pt)
#show table.cell: set par(leading: 0.6em)
#show table.cell.where(y: 0): set text(weight: 700)

// What somebody wrote keeps its own language, and its line breaks.
#let lines(text) = text.split("\n").map(line => [#line]).join(linebreak())
#let paragraphs(value) = value.split(regex("\n[ \t]*\n")).map(one => lines(one)).join(parbreak())
#let said(value) = if type(value) == str { [#value] } else { text(lang: value.lang, lines(value.text)) }

// Steps going up, so many of them reached. Decoration: the words beside it say the same.
#let steps(score) = box(baseline: 1pt, pdf.artifact(box(width: 25pt, height: 11pt, for step in range(1, score.of + 1) {
  place(bottom + left, dx: (step - 1) * 25.6pt / score.of, rect(
    width: 25.6pt / score.of - 1pt, height: step * 10.4pt / score.of, radius: 0.6pt,
    fill: if step <= score.reached { lichen } else { white }, stroke: 0.5pt + if step <= score.reached { ink } else { edge },
  ))
})))

// Many columns share the width; few figures take what they need.
#let set-table(it) = {
  let stretch = range(it.head.len()).map(index => if index == 0 { 1.6fr } else if it.numeric.at(index) and it.head.len() < 5 { auto } else { 1fr })
  table(
    columns: stretch,
    align: (x, y) => if it.numeric.at(x) { right + bottom } else { left + top },
    stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { 0.5pt + line-colour }),
    inset: (x: 5pt, y: 5pt),
    table.header(..it.head.map(name => [#name])),
    ..it.rows.map(row => row.map(said)).flatten(),
  )
}
#let note-of(it) = if it.at("note", default: none) != none { block(above: 0.7em, text(size: 9pt, fill: soft, it.note)) }
#let table-figure(it) = {
  figure(set-table(it), caption: it.caption, kind: table)
  note-of(it)
}
#let drawing(chart, width: 100%) = image(bytes(chart.svg), format: "svg", alt: chart.alt, width: width)

#let facts(rows) = {
  set terms(separator: linebreak(), hanging-indent: 0pt, spacing: 1em)
  terms(..rows.map(row => terms.item(row.name, {
    let score = row.at("score", default: none)
    if score != none { steps(score); h(0.5em) }
    said(row.value)
  })))
}

#let show-block(it) = {
  if it.kind == "heading" {
    if it.at("pageBefore", default: false) { pagebreak(weak: true) }
    heading(level: it.level, it.text)
  } else if it.kind == "paragraph" {
    let look = it.at("look", default: "plain")
    let body = if type(it.text) == str { [#it.text] } else { text(lang: it.text.lang, paragraphs(it.text.text)) }
    if look == "lead" { par(text(size: 12pt, weight: 700, body)) }
    else if look == "soft" { text(size: 9pt, fill: soft, body); parbreak() }
    else if look == "quote" { quote(block: true, body) }
    else { body; parbreak() }
  } else if it.kind == "list" { list(..it.items.map(said)) }
  else if it.kind == "facts" { facts(it.rows) }
  else if it.kind == "table" { table-figure(it) }
  else if it.kind == "chart" {
    block(breakable: false, grid(
      columns: (1fr, 1fr), column-gutter: 1.6em,
      figure(drawing(it.chart), caption: it.chart.title, kind: image),
      figure(set-table(it.table), caption: it.table.caption, kind: table),
    ))
    note-of(it.table)
  } else if it.kind == "charts" {
    grid(
      columns: (1fr, 1fr), column-gutter: 1.6em, row-gutter: 1.4em,
      ..it.charts.map(one => block(breakable: false, figure(drawing(one.chart), caption: one.name, kind: image))),
    )
  }
}

#show quote.where(block: true): it => block(
  inset: (left: 0.9em, y: 0.2em), stroke: (left: 2.5pt + lichen), above: 1.1em, below: 1.1em, it.body,
)

#let banner = if doc.invented != none {
  block(fill: wash, stroke: 0.75pt + ink, radius: 3pt, inset: 7pt, par(strong(doc.invented)))
}
#if doc.cover { v(4.5cm) }
#block(below: if doc.cover { 1.6em } else { 1.2em }, text(size: if doc.cover { 14pt } else { 10.5pt }, fill: soft, doc.partnership))
#heading(level: 1, outlined: false, doc.title)
#block(above: 0.9em, below: 1.6em, text(size: 14pt, doc.subtitle))
#banner
#if doc.cover { v(1.2cm) }
#facts(doc.about)
#if doc.cover {
  pagebreak()
  heading(level: 2, outlined: false, doc.furniture.contents)
  outline(title: none, depth: 3, indent: 1.2em)
  pagebreak()
}
#for it in doc.blocks { show-block(it) }
`
