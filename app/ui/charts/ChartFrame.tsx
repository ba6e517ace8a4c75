import type { ReactNode } from 'react'

/** What every chart says of itself to somebody who does not see it. */
export interface ChartWords {
  /** unique on the page; names the parts inside */
  id: string
  title: string
  description: string
  /** language of the texts, where it is not the page's */
  lang?: string
}

interface ChartFrameProps extends ChartWords {
  className: string
  width: number
  height: number
  fontSize?: number
  children: ReactNode
}

/**
 * A chart as SVG made on the server, as wide as its place. Colours inside are the page's custom properties (colours.ts), as
 * presentation attributes: the content security policy allows no inline styles.
 */
export function ChartFrame({
  id,
  title,
  description,
  lang,
  className,
  width,
  height,
  fontSize,
  children,
}: ChartFrameProps) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      lang={lang}
      xmlns="http://www.w3.org/2000/svg"
      fontFamily="inherit"
      fontSize={fontSize}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  )
}
