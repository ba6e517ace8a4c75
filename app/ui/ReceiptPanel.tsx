// biome-ignore-all lint/suspicious/noArrayIndexKey: the groups of a code may repeat, and nothing is ever reordered
import type { ReactNode } from 'react'

export interface ReceiptPanelProps {
  /** The code as it is kept, with or without separators. */
  code: string
  /** What the code is, such as “Your receipt code”. */
  label: string
  children?: ReactNode
}

/** A code to write down, in groups of four, in letters that cannot be taken for one another. */
export function ReceiptPanel({ code, label, children }: ReceiptPanelProps) {
  return (
    <div className="receipt">
      <p className="receipt__label">{label}</p>
      <p className="receipt__code" translate="no">
        {groupsOf(4, code).map((group, index) => (
          <span key={index}>{group} </span>
        ))}
      </p>
      {children && <div className="receipt__about">{children}</div>}
    </div>
  )
}

/** Splits a code for reading aloud: `ABCD1234EF` → `ABCD`, `1234`, `EF`. Spaces and hyphens in it are ignored. */
export function groupsOf(size: number, code: string): string[] {
  const plain = code.replace(/[\s-]/g, '')
  return plain.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []
}
