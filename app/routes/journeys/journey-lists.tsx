import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { Button } from '~/ui/Button'
import { Details } from '~/ui/Details'
import { Table } from '~/ui/Table'
import { TextField } from '~/ui/TextField'
import { journeyPath } from './words'

interface JourneyRow {
  id: string
  reference: string
  service: string
  respondents: readonly string[]
  opened: string
  closed: string | null
}

interface JourneyListsProps {
  search: string
  open: readonly JourneyRow[]
  closed: readonly JourneyRow[]
  /** there are more closed ones than are shown */
  more: boolean
}

/** The worker's journeys: a search by reference, the open ones, and the closed ones one press away. */
export function JourneyLists({ search, open, closed, more }: JourneyListsProps) {
  const { t } = useTranslation('journeys')
  const lang = useLang()
  return (
    <section>
      <h2 className="heading">{t('list.open.title')}</h2>
      <p>{t('list.own')}</p>
      <form method="get">
        <TextField
          name="search"
          label={t('list.search.label')}
          type="search"
          defaultValue={search}
          expect={20}
          spellCheck={false}
        />
        <Button look="secondary">{t('list.search.button')}</Button>
      </form>
      {search !== '' && (
        <p>
          <a href={`/${lang}/journeys`}>{t('list.search.all')}</a>
        </p>
      )}
      {open.length === 0 && <p>{search === '' ? t('list.open.none') : t('list.search.none', { search })}</p>}
      {open.length > 0 && <Journeys caption={t('list.open.title')} journeys={open} />}
      {closed.length > 0 && (
        <Details summary={t('list.closed.title')} open={search !== ''}>
          <Journeys caption={t('list.closed.title')} journeys={closed} closed />
          {more && <p>{t('list.closed.more')}</p>}
        </Details>
      )}
    </section>
  )
}

function Journeys({
  caption,
  journeys,
  closed,
}: {
  caption: string
  journeys: readonly JourneyRow[]
  closed?: boolean
}) {
  const { t } = useTranslation('journeys')
  const lang = useLang()
  const head = [
    t('field.reference'),
    t('field.service'),
    t('field.respondents'),
    closed ? t('field.closed') : t('field.opened'),
  ]
  return (
    <Table
      caption={caption}
      captionHidden
      head={head}
      rows={journeys.map(journey => [
        <a key="reference" href={journeyPath(lang, journey.id)}>
          {journey.reference}
        </a>,
        journey.service,
        journey.respondents.join(', '),
        closed ? journey.closed : journey.opened,
      ])}
    />
  )
}
