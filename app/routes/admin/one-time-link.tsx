import { useTranslation } from 'react-i18next'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { CopyField } from '~/ui/CopyField'
import { Panel } from '~/ui/Panel'

/** A one-time link as it is shown, once, to whoever made it. */
export interface ShownLink {
  url: string
  /** in the reader's language */
  until: string
  /** where it was also sent, or null */
  emailedTo: string | null
}

export function OneTimeLink({ link }: { link: ShownLink }) {
  const { t } = useTranslation('admin')
  return (
    <Panel title={t('link.title')} look="accent">
      <CopyField name="link" label={t('link.label')} value={link.url} />
      <p>{t('link.once', { until: link.until })}</p>
      {link.emailedTo === null ? null : <p>{t('link.emailed', { email: link.emailedTo })}</p>}
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
