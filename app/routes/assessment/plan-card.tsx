import { useTranslation } from 'react-i18next'
import { Tag } from '~/ui/Tag'
import type { ActionView } from './plan-view'
import { WrittenIn } from './recorded'

interface ActionCardsProps {
  actions: readonly ActionView[]
  /** The level of each action's heading. */
  level: 3 | 4
  /** Says of each to which component it belongs. */
  named?: boolean
}

/** Actions side by side where there is room, one under the other on a phone. */
export function ActionCards({ actions, level, named }: ActionCardsProps) {
  return (
    <ul className="plan-cards">
      {actions.map(action => (
        <li className="plan-card" key={action.id}>
          <ActionCard action={action} level={level} named={named ?? false} />
        </li>
      ))}
    </ul>
  )
}

function ActionCard({ action, level, named }: { action: ActionView; level: 3 | 4; named: boolean }) {
  const { t } = useTranslation('plan')
  const { href, component, headline, who, language, byWhen, reviewOn } = action
  const Heading = `h${level}` as const
  return (
    <>
      <Heading className="plan-card__title">
        <a className="as-written" href={href} lang={language}>
          {headline}
        </a>
      </Heading>
      <ActionTags action={action} />
      <dl className="plan-card__facts">
        {named && <Fact name={t('field.component')}>{component}</Fact>}
        <Fact name={t('field.who')} lang={language}>
          {who}
        </Fact>
        <Fact name={t('field.by-when')}>{byWhen}</Fact>
        <Fact name={t('field.review-on')}>{reviewOn ?? t('no-review')}</Fact>
        <Fact name={t('field.kind')}>{t(`kind.${action.kind}`)}</Fact>
        {named && <Fact name={t('field.horizon')}>{t(`horizon.${action.horizon}`)}</Fact>}
      </dl>
      <WrittenIn language={language} />
    </>
  )
}

function Fact({ name, lang, children }: { name: string; lang?: 'cy' | 'en'; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={lang} className={lang && 'as-written'}>
        {children}
      </dd>
    </div>
  )
}

/** Where an action stands, in words; what is overdue or due for review is said beside it. */
export function ActionTags({
  action: { state, overdue, forReview },
}: {
  action: Pick<ActionView, 'state' | 'overdue' | 'forReview'>
}) {
  const { t } = useTranslation('plan')
  return (
    <p className="plan-tags">
      <Tag look={state === 'in-progress' ? 'live' : 'plain'}>{t(`state.${state}`)}</Tag>
      {overdue && <Tag look="attention">{t('overdue')}</Tag>}
      {forReview && <Tag look="attention">{t('for-review')}</Tag>}
    </p>
  )
}
