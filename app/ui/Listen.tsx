import { useTranslation } from 'react-i18next'

export interface ListenProps {
  src: string
  /** Translated: how long it takes and how much data. */
  about: string
  /** Instead of “Listen to the question”. */
  label?: string
  /** What tells it apart from others on the page, for whoever does not see them. */
  of?: string
}

/**
 * Somebody who speaks the question, in the browser's own player. Nothing of it is fetched before it is pressed: data
 * is dear, and nothing is to be heard that was not asked for.
 */
export function Listen({ src, about, label, of }: ListenProps) {
  const { t } = useTranslation('common')
  const said = label ?? t('listen')
  return (
    <div className="listen">
      <p>
        {said} <span className="soft">{about}</span>
      </p>
      {/* biome-ignore lint/a11y/useMediaCaption: it says the words that stand beside it */}
      <audio controls preload="none" src={src} aria-label={of ? `${said}, ${of}` : said} />
    </div>
  )
}
