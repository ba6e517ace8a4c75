import { encode } from 'uqr'

export interface QrCodeProps {
  /** what a camera reads, such as a link */
  text: string
  /** says what the code leads to, to whoever does not see it */
  label: string
  size: 'large' | 'small'
}

/**
 * A QR code as SVG: error correction M, so that a thumb-worn card still reads, and the quiet border of four that
 * the standard asks for. Always dark on white, in a dark scheme too, or many cameras find nothing.
 * source  ISO/IEC 18004
 */
export function QrCode({ text, label, size }: QrCodeProps) {
  const { data, size: side } = encode(text, { ecc: 'M', border: 4 })
  return (
    <svg
      className={`qr qr--${size}`}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  )
}

/** One rectangle for each run of dark modules in a row: a tenth of the length of one for each module. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return []
        const end = row.indexOf(false, x)
        const length = (end < 0 ? row.length : end) - x
        return [`M${x} ${y}h${length}v1h-${length}z`]
      }),
    )
    .join('')
}
