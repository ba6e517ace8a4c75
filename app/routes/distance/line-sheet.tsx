import { useTranslation } from 'react-i18next'
import { DistanceFigure } from '~/ui/charts/DistanceFigure'
import { Tag } from '~/ui/Tag'
import type { LineGoal, LineWords } from './line-words'
import { OwnText } from './own-text'

/** What the person whose goals they are looks at, on the screen and on paper. */
export function LineSheet({ sheet }: { sheet: LineWords }) {
  const { t } = useTranslation('distance')
  const { register, date, net, matters, goals, earlier } = sheet
  return (
    <>
      <header className="sheet__head">
        <h2 className="heading sheet__title">{t(`line.${register}.title`)}</h2>
        <p className="hint">{date}</p>
        {net && <p className="sheet__net">{net}</p>}
      </header>
      {goals.length + earlier.length === 0 && <p>{t(`line.${register}.none`)}</p>}
      {goals.length > 0 && <p>{t(`line.${register}.lead`)}</p>}
      {goals.map(goal => (
        <SheetGoal key={goal.id} goal={goal} register={register} />
      ))}
      {earlier.length > 0 && (
        <>
          <h3 className="heading">{t(`line.${register}.earlier`)}</h3>
          {earlier.map(goal => (
            <SheetGoal key={goal.id} goal={goal} register={register} />
          ))}
        </>
      )}
      {matters && <SheetMatters matters={matters} register={register} />}
    </>
  )
}

function SheetGoal({ goal, register }: { goal: LineGoal; register: 'ti' | 'chi' }) {
  const { t } = useTranslation('distance')
  const [zero, ten] = goal.ends
  return (
    <article className="sheet__goal">
      <h3 className="sheet__words">
        <OwnText language={goal.language}>{goal.text}</OwnText>
      </h3>
      <p className="sheet__about">
        <Tag look={goal.state === 'reached' ? 'live' : 'plain'}>{goal.stateWord}</Tag>{' '}
        <span className="hint">
          {goal.area}. {goal.chosen}.
        </span>
      </p>
      {goal.says && <p className="sheet__says">{goal.says}</p>}
      {goal.lines.length > 0 ? (
        <DistanceFigure
          id={`goal-${goal.id}`}
          title={t(`line.${register}.picture`)}
          description={t(`line.${register}.describe`)}
          lines={goal.lines}
          stages={goal.stages}
          ends={[
            <OwnText key="zero" language={zero.language}>
              {zero.text}
            </OwnText>,
            <OwnText key="ten" language={ten.language}>
              {ten.text}
            </OwnText>,
          ]}
          table={{ caption: t('line.table'), who: t('line.mark'), none: '–' }}
        >
          <SheetBeside goal={goal} register={register} />
        </DistanceFigure>
      ) : (
        <>
          <p className="hint">{t(`line.${register}.no-numbers`)}</p>
          <SheetBeside goal={goal} register={register} />
        </>
      )}
    </article>
  )
}

/** Where the voices see the goal differently, and what was written about it. */
function SheetBeside({ goal, register }: { goal: LineGoal; register: 'ti' | 'chi' }) {
  const { t } = useTranslation('distance')
  return (
    <>
      {goal.differ.length > 0 && (
        <div className="sheet__differ">
          {goal.differ.map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className="hint">{t(`line.${register}.differ-note`)}</p>
        </div>
      )}
      <SheetWords goal={goal} />
    </>
  )
}

/** What was written beside the numbers, and which goal stood before or stands now in the place of this one. */
function SheetWords({ goal }: { goal: LineGoal }) {
  const { t } = useTranslation('distance')
  const rows = [
    ...goal.notes.map(({ stage, text, language }) => ({ key: stage, text, language })),
    ...(goal.before ? [{ key: t('line.in-place-of'), ...goal.before }] : []),
    ...(goal.instead ? [{ key: t('line.in-its-place'), ...goal.instead }] : []),
  ]
  if (rows.length === 0) return null
  return (
    <dl className="sheet__notes">
      {rows.map(({ key, text, language }) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>
            <OwnText language={language}>{text}</OwnText>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function SheetMatters({
  matters,
  register,
}: {
  matters: NonNullable<LineWords['matters']>
  register: 'ti' | 'chi'
}) {
  const { t } = useTranslation('distance')
  const parts = (['matters', 'helps', 'different'] as const).filter(part => matters[part] !== '')
  return (
    <section className="sheet__matters">
      <h3 className="heading">{t(`line.${register}.matters`)}</h3>
      <dl className="sheet__notes">
        {parts.map(part => (
          <div key={part}>
            <dt>{t(`matters.${part}`)}</dt>
            <dd>
              <OwnText language={matters.language}>{matters[part]}</OwnText>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
