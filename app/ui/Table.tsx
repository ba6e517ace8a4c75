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
  /**
   * For rows in which something can be done: on a phone each row is a card with every value under the name of its
   * column, and nothing has to be scrolled sideways.
   */
  stacked?: boolean
}

/** A table that scrolls by itself when it is wider than the page, and can then be reached by keyboard. */
export function Table({ caption, captionHidden, head, rows, stacked }: TableProps) {
  const columns = head.map(asHead)
  // Laid out as cards, it would be a table to nobody who cannot see it, unless each part says what it is.
  const role = (name: string) => (stacked ? name : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <div className="table-scroll" tabIndex={0}>
      <table className={classes('table', stacked && 'table--stacked')} role={role('table')}>
        <caption className={captionHidden ? 'govuk-visually-hidden' : 'table__caption'}>{caption}</caption>
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {columns.map(({ text, numeric }, index) => (
              <th
                key={index}
                scope="col"
                role={role('columnheader')}
                className={classes(numeric && 'numeric')}
              >
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role('rowgroup')}>
          {rows.map((cells, row) => (
            <tr key={row} role={role('row')}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" role={role('rowheader')}>
                    {cell}
                  </th>
                ) : (
                  <td
                    key={index}
                    role={role('cell')}
                    className={classes(columns[index]?.numeric && 'numeric')}
                  >
                    {stacked && (
                      <span className="table__name" aria-hidden="true">
                        {columns[index]?.text}
                      </span>
                    )}
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
