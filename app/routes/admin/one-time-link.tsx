import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/Button'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { CopyField } from '~/ui/CopyField'
import { Panel } from '~/ui/Panel'

/** A one-time link as it is shown, once, to whoever made it. */
export interface ShownLink {
  /** null for a safeguarding lead's, which is sent and not shown */
  url: string | null
  /** in the reader's language */
  until: string
  /** where it was sent, or null */
  emailedTo: string | null
}

export function OneTimeLink({ link: { url, until, emailedTo } }: { link: ShownLink }) {
  const { t } = useTranslation('admin')
  if (url === null) {
    return (
      <Panel title={t('link.title')} look="accent">
        <p>{t('link.lead-sent', { email: emailedTo, until })}</p>
      </Panel>
    )
  }
  return (
    <Panel title={t('link.title')} look="accent">
      <CopyField name="link" label={t('link.label')} value={url} />
      <p>{t('link.once', { until })}</p>
      {emailedTo === null ? null : <p>{t('link.emailed', { email: emailedTo })}</p>}
    </Panel>
  )
}

/** The form that makes a new link. A safeguarding lead's goes by e-mail only, so without mail there is none. */
export function NewLink({ lead, mail }: { lead: boolean; mail: boolean }) {
  const { t } = useTranslation('admin')
  return (
    <Panel title={t('link.title')}>
      <p>{t('link.explain')}</p>
      {lead ? <p>{t(mail ? 'link.lead-explain' : 'link.lead-no-mail')}</p> : null}
      {lead && !mail ? null : (
        <form method="post">
          {lead ? null : <ByEmail offered={mail} chosen={false} />}
          <Button name="intent" value="link" look="secondary">
            {t('link.make')}
          </Button>
        </form>
      )}
    </Panel>
  )
}

/** Whether the link also goes by e-mail; not offered while no mail is set up. */
export function ByEmail({ offered, chosen }: { offered: boolean; chosen: boolean }) {
  const { t } = useTranslation('admin')
  if (!offered) return null
  return (
    <CheckboxGroup
      name="byEmail"
      legend={t('member.by-email')}
      options={[{ value: 'yes', label: t('member.by-email-yes') }]}
      defaultValue={chosen ? ['yes'] : []}
    />
  )
}
