import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { LinkButton } from '~/ui/LinkButton'
import { Panel } from '~/ui/Panel'
import { Tag } from '~/ui/Tag'
import { OwnText } from './own-text'
import { type PersonWords, pathsOf } from './words'

/** What worker and family keep together, for each person of a journey, and where it is added to. */
export function DistanceSection({
  journeyId,
  people,
}: {
  journeyId: string
  people: readonly PersonWords[]
}) {
  const { t } = useTranslation('distance')
  const paths = pathsOf(useLang(), journeyId)
  return (
    <section className="part">
      <h2 className="heading">{t('section.title')}</h2>
      {people.map(person => (
        <Panel key={person.id} title={person.name} level={3}>
          <PersonMatters journeyId={journeyId} person={person} />
          <PersonGoals journeyId={journeyId} person={person} />
        </Panel>
      ))}
      <p>
        <a href={paths.timeline}>{t('section.timeline')}</a>
      </p>
    </section>
  )
}

interface Part {
  journeyId: string
  person: PersonWords
}

function PersonMatters({ journeyId, person }: Part) {
  const { t } = useTranslation('distance')
  const paths = pathsOf(useLang(), journeyId)
  const what = person.mattersOn ? t('section.matters-open') : t('section.matters-write')
  return (
    <>
      <h4 className="heading heading--part">{t('section.matters')}</h4>
      <p>
        {person.mattersOn ? t('section.matters-on', { date: person.mattersOn }) : t('section.matters-none')}
        <br />
        <a href={paths.matters(person.id)} aria-label={t('section.for', { what, respondent: person.name })}>
          {what}
        </a>
      </p>
    </>
  )
}

function PersonGoals({ journeyId, person }: Part) {
  const { t } = useTranslation('distance')
  const paths = pathsOf(useLang(), journeyId)
  const { id, goals, name: respondent } = person
  const named = (what: string) => t('section.for', { what, respondent })
  const scored = goals.some(({ goesOn }) => goesOn)
  return (
    <>
      <h4 className="heading heading--part">{t('section.goals')}</h4>
      {goals.length === 0 && <p>{t('section.goals-none')}</p>}
      {goals.length > 0 && (
        <ul className="goals">
          {goals.map(goal => (
            <li key={goal.id} className="goals__one">
              <a href={paths.goal(goal.id)}>
                <OwnText language={goal.language}>{goal.text}</OwnText>
              </a>{' '}
              <Tag look={goal.state === 'reached' ? 'live' : 'plain'}>{goal.stateWord}</Tag>
            </li>
          ))}
        </ul>
      )}
      <div className="buttons">
        {scored && (
          <LinkButton href={paths.score(id)} label={named(t('section.score'))}>
            {t('section.score')}
          </LinkButton>
        )}
        {goals.length > 0 && (
          <LinkButton href={paths.line(id)} look="secondary" label={named(t('section.line'))}>
            {t('section.line')}
          </LinkButton>
        )}
        <LinkButton href={paths.newGoal(id)} look="secondary" label={named(t('section.new'))}>
          {t('section.new')}
        </LinkButton>
      </div>
    </>
  )
}
