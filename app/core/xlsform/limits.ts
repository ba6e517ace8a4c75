/** How much of a workbook is read. What is larger is refused whole, with the limit in the message. */
export const limits = {
  /** bytes of the file as it was sent */
  file: 5 * 1024 * 1024,
  /** parts in the archive: sheets, styles, pictures */
  parts: 1000,
  /** bytes that the parts we read may have together once unpacked; a zip bomb has thousands of times more */
  unpacked: 64 * 1024 * 1024,
  /** characters between two tags: a cell holds 32,767 at most, a character may be written as six */
  betweenTags: 1024 * 1024,
  /** elements within one another; a worksheet needs eight */
  depth: 64,
  sheets: 100,
  /** of one sheet: rows below the first one, and columns, up to the last with something in it */
  rows: 20_000,
  columns: 300,
  /** characters in a cell: what Excel holds */
  cell: 32_767,
  /** characters of all cells of the workbook together */
  text: 16_000_000,
} as const
