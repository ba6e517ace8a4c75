import type { PictureName } from '~/core/instrument/pictures'
import shapesAsWritten from './shapes.json'

export interface PictureProps {
  name: PictureName
  /** Translated: what it shows, and what that stands for. Empty where words beside it say so already. */
  alt: string
}

/** What is drawn as lines and what is filled, on a square of 72. */
const shapes: Readonly<Record<PictureName, { lines: string; solid?: string }>> = shapesAsWritten

/**
 * A picture beside an Easy Read question: lines in the colour of the text, so that it is there in the dark and on
 * paper. It stands in the page itself and costs no request.
 */
export function Picture({ name, alt }: PictureProps) {
  const { lines, solid } = shapes[name]
  return (
    <svg
      className="picture"
      viewBox="0 0 72 72"
      width="80"
      height="80"
      role={alt === '' ? undefined : 'img'}
      aria-label={alt || undefined}
      aria-hidden={alt === '' || undefined}
    >
      <path
        d={lines}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {solid && <path d={solid} fill="currentColor" />}
    </svg>
  )
}
