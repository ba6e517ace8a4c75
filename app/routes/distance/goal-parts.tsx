import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/LinkButton'
import { SummaryList } from '~/ui/SummaryList'
import { Table } from '~/ui/Table'
import { Tag } from '~/ui/Tag'
import type { GoalDetails } from './goal-details'
import { OwnText } from './own-text'

interface Part {
  goal: GoalDetails
}

/** What the goal is about, since when, how it stands, and what 0 and 10 would look like. */
export function GoalSummary({ goal }: Part) {
  const { t } = useTranslation('distance')
  const [zero, ten] = goal.ends
  const link = (other: NonNullable<GoalDetails['replacedBy']>) => (
    <a href={other.href}>
      <OwnText language={other.language}>{other.text}</OwnText>
    </a>
  )
  return (
    <>
      <SummaryList
        rows={[
          {
            key: t('goal.state'),
            value: <Tag look={goal.state === 'reached' ? 'live' : 'plain'}>{goal.stateWord}</Tag>,
          },
          ...(goal.replacedBy ? [{ key: t('goal.replaced-by'), value: link(goal.replacedBy) }] : []),
          ...(goal.replaces ? [{ key: t('goal.replaces'), value: link(goal.replaces) }] : []),
          { key: t('goal.area-short'), value: goal.area },
          { key: t('goal.chosen-on'), value: goal.chosenOn },
          { key: t('anchor.zero'), value: <OwnText language={zero.language}>{zero.text}</OwnText> },
          { key: t('anchor.ten'), value: <OwnText language={ten.language}>{ten.text}</OwnText> },
        ]}
      />
      {goal.state === 'unsafe' && <p className="hint">{t('goal.unsafe-hint')}</p>}
    </>
  )
}

/** Every voice beside the others, stage by stage, with what was put right. */
export function GoalNumbers({ goal }: Part) {
  const { t } = useTranslation('distance')
  const { numbers } = goal
  return (
    <section className="part">
      <h2 className="heading">{t('goal.numbers')}</h2>
      {numbers ? (
        <Table
          stacked
          caption={t('goal.numbers')}
          captionHidden
          head={[t('goal.stage'), ...numbers.voices]}
          rows={numbers.rows.map(({ stage, scores }) => [
            stage,
            ...scores.map(({ score, before }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is whose number it is
              <span key={index}>
                {score === null ? <span className="soft">{t('goal.not-scored')}</span> : <b>{score}</b>}
                {before && <span className="hint"> ({t('goal.was', { numbers: before })})</span>}
              </span>
            )),
          ])}
        />
      ) : (
        <p>{t('goal.numbers-none')}</p>
      )}
      {numbers && numbers.words.length > 0 && (
        <>
          <h3 className="heading">{t('goal.words')}</h3>
          <SummaryList
            rows={numbers.words.map(({ stage, text, language }) => ({
              key: stage,
              value: <OwnText language={language}>{text}</OwnText>,
            }))}
          />
        </>
      )}
      {goal.goesOn && (
        <p>
          <LinkButton href={goal.score} look="secondary">
            {t('section.score')}
          </LinkButton>
        </p>
      )}
    </section>
  )
}

/** What has become of the goal, the latest first. */
export function GoalHistory({ goal }: Part) {
  const { t } = useTranslation('distance')
  if (goal.history.length === 0) return null
  return (
    <section className="part">
      <h2 className="heading">{t('goal.history')}</h2>
      <ol className="happened">
        {goal.history.map(({ revision, state, reason, language, on }) => (
          <li key={revision}>
            <strong>{state}</strong> <span className="hint">{on}</span>
            <br />
            <OwnText language={language}>{reason}</OwnText>
          </li>
        ))}
      </ol>
    </section>
  )
}
