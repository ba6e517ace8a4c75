import { useTranslation } from 'react-i18next'
import { keyOf } from '~/ui/Button'
import { Inset } from '~/ui/Inset'
import type { Piece } from './text-view'

export interface Written {
  question: string
  pieces: Piece[]
}

/** What was written, with what may show who somebody is marked and named: a line for sure, a broken one for perhaps. */
export function Marked({ written, lang }: { written: readonly Written[]; lang: 'cy' | 'en' }) {
  const { t } = useTranslation('moderation')
  return (
    <section>
      <h2 className="heading heading--small">{t('look.wrote')}</h2>
      {written.map(({ question, pieces }) => (
        <section key={question}>
          <h3 className="label">{question}</h3>
          <Inset>
            <p className="as-written">
              {pieces.map(({ text, mark }, index) =>
                mark ? (
                  <mark key={mark.name} className={`found found--${mark.confidence}`}>
                    <span lang={lang}>{text}</span>{' '}
                    <span className="found__kind">
                      ({mark.kind}: {t(`confidence.${mark.confidence}`)})
                    </span>
                  </mark>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
                  <span key={index} lang={lang}>
                    {text}
                  </span>
                ),
              )}
            </p>
          </Inset>
        </section>
      ))}
    </section>
  )
}

/** A button for each marked stretch, which takes it out of the quote; the first nine have keys. */
export function TakeOut({ written, keys }: { written: readonly Written[]; keys: boolean }) {
  const { t } = useTranslation('moderation')
  const stretches = written.flatMap(({ pieces }) => pieces).filter(({ mark }) => mark !== null)
  const distinct = stretches.filter(({ text }, at) => stretches.findIndex(one => one.text === text) === at)
  if (distinct.length === 0) return <p>{t('look.nothing-found')}</p>
  return (
    <fieldset className="group">
      <legend className="group__legend">
        <span className="label">{t('look.found')}</span>
      </legend>
      <div className="take-out">
        {distinct.map(({ text, mark }, at) => (
          <button
            key={mark?.name}
            type="submit"
            className="button button--secondary"
            name="out"
            value={mark?.name}
            {...keyOf(keys && at < 9 ? String(at + 1) : undefined)}
          >
            {keys && at < 9 && (
              <span className="key" aria-hidden="true">
                {at + 1}
              </span>
            )}{' '}
            {t('look.out', { stretch: text })}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
