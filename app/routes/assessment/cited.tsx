import { useTranslation } from 'react-i18next'
import { ChoiceCard } from '~/ui/choices'
import { Details } from '~/ui/Details'
import { ErrorMessage } from '~/ui/ErrorMessage'
import type { CitableView, CitedView } from './figure-words'

/** The figures that a text cites, each with what it is from. */
export function CitedList({ cited }: { cited: readonly CitedView[] }) {
  const { t } = useTranslation('record')
  return (
    <ul className="cited">
      {cited.map(({ address, text, about }) => (
        <li key={address}>
          {text === null ? (
            <>
              {t('cites.gone')} <code className="cited__address">{address}</code>
            </>
          ) : (
            <>
              {text} <span className="soft">{about}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

interface CitesFieldProps {
  releases: readonly CitableView[]
  /** Cited before, and gone since: they can only be left out. */
  gone: readonly string[]
  chosen: readonly string[]
  error: string | undefined
}

/** Every figure of the year's releases to choose from, folded away release by release. */
export function CitesField({ releases, gone, chosen, error }: CitesFieldProps) {
  const { t } = useTranslation('record')
  const boxes = (figures: CitableView['figures']) =>
    figures.map(({ address, text }) => (
      <ChoiceCard
        key={address}
        type="checkbox"
        name="cites"
        id={`cites-${address.replace(/[^\w-]+/g, '-')}`}
        value={address}
        label={text}
        checked={chosen.includes(address)}
      />
    ))
  return (
    <fieldset className="group cites" id="cites" aria-describedby="cites-hint" tabIndex={-1}>
      <legend className="group__legend">
        <span className="label">{t('cites.title')}</span>
      </legend>
      <div className="hint" id="cites-hint">
        {t(releases.length === 0 ? 'cites.none' : 'cites.hint')}
      </div>
      <ErrorMessage id="cites-error">{error}</ErrorMessage>
      {releases.map(({ title, figures }) => {
        const number = figures.filter(({ address }) => chosen.includes(address)).length
        return (
          <Details
            key={`${title} ${figures[0]?.address}`}
            summary={number > 0 ? t('cites.chosen', { title, number }) : title}
            open={number > 0}
          >
            <fieldset className="group">
              <legend className="govuk-visually-hidden">{title}</legend>
              <div className="answers">{boxes(figures)}</div>
            </fieldset>
          </Details>
        )
      })}
      {gone.length > 0 && (
        <div className="answers">
          {boxes(gone.map(address => ({ address, text: `${t('cites.gone')} ${address}` })))}
        </div>
      )}
    </fieldset>
  )
}
