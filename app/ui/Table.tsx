// biome-ignore-all lint/suspicious/noArrayIndexKey: a table is drawn once, on the server, and its rows have no identity beyond their place
import type { ReactNode } from 'react'
import { classes } from './classes'

export interface TableHead {
  text: ReactNode
  /** True right-aligns the column and gives its figures one width. */
  numeric?: boolean
}

export interface TableProps {
  caption: ReactNode
  /** True keeps the caption for screen readers only, where a heading beside the table says the same. */
  captionHidden?: boolean
  head: readonly (ReactNode | TableHead)[]
  /** One array a row, one value a column. The first value of a row is its header. */
  rows: readonly (readonly ReactNode[])[]
  /** True keeps the last column, in which something can be done, in view while the others scroll past it. */
  actions?: boolean
}

/** A table that scrolls by itself when it is wider than the page, and can then be reached by keyboard. */
export function Table({ caption, captionHidden, head, rows, actions }: TableProps) {
  const columns = head.map(asHead)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <div className="table-scroll" tabIndex={0}>
      <table className={classes('table', actions && 'table--actions')}>
        <caption className={captionHidden ? 'govuk-visually-hidden' : 'table__caption'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ text, numeric }, index) => (
              <th key={index} scope="col" className={classes(numeric && 'numeric')}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={classes(columns[index]?.numeric && 'numeric')}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function asHead(value: ReactNode | TableHead): TableHead {
  return typeof value === 'object' && value !== null && 'text' in value ? value : { text: value as ReactNode }
}
