import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '~/core/assessment/agencies'
import type { MemberDetails, Service } from '~/core/staff/member'
import { roles } from '~/core/staff/roles'
import { useLang } from '~/i18n/use-lang'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { Details } from '~/ui/Details'
import { RadioGroup } from '~/ui/RadioGroup'
import { SelectField } from '~/ui/SelectField'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt, typedList, typedText } from '~/web/forms'

interface MemberFieldsProps {
  /** What is kept; left out for somebody new. */
  member?: MemberDetails
  services: readonly Service[]
  /** those that a person with the role partner may belong to */
  agencies: readonly Agency[]
  /** What was sent, when it came back. */
  result: SubmissionResult | undefined | null
  problems: readonly Problem[]
}

/** What an administrator decides about a member, for adding one and for changing one. */
export function MemberFields({ member, services, agencies, result, problems }: MemberFieldsProps) {
  const { t } = useTranslation('admin')
  const lang = useLang()
  const sent = Boolean(result?.initialValue)
  const text = (name: 'name' | 'email' | 'titleCy' | 'titleEn' | 'language') => ({
    name,
    error: problemAt(problems, name),
    defaultValue: sent ? (typedText(result, name) ?? '') : member?.[name],
  })
  return (
    <>
      <TextField {...text('name')} label={t('member.name')} autoComplete="off" />
      <TextField
        {...text('email')}
        type="email"
        label={t('member.email')}
        hint={t('member.email-hint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <CheckboxGroup
        name="roles"
        legend={t('member.roles')}
        hint={t('member.roles-hint')}
        error={problemAt(problems, 'roles')}
        options={roles.map(role => ({ value: role, label: t(`role.${role}`), hint: t(`role.${role}-hint`) }))}
        defaultValue={typedList(result, 'roles') ?? member?.roles}
      />
      <SelectField
        name="agencyId"
        label={t('member.agency')}
        hint={t('member.agency-hint')}
        error={problemAt(problems, 'agencyId')}
        placeholder={t('member.agency-none')}
        options={agencies.map(({ id, nameCy, nameEn }) => ({
          value: id,
          label: lang === 'cy' ? nameCy : nameEn,
        }))}
        defaultValue={sent ? (typedText(result, 'agencyId') ?? '') : (member?.agencyId ?? '')}
      />
      <Details summary={t('member.lead-note-title')}>
        <p>{t('member.lead-note')}</p>
      </Details>
      <TextField {...text('titleCy')} label={t('member.title-cy')} hint={t('member.title-hint')} lang="cy" />
      <TextField {...text('titleEn')} label={t('member.title-en')} hint={t('member.title-hint')} lang="en" />
      <CheckboxGroup
        name="outside"
        legend={t('member.outside')}
        hint={t('member.outside-hint')}
        options={[{ value: 'yes', label: t('member.outside-yes') }]}
        defaultValue={typedList(result, 'outside') ?? (member?.outside ? ['yes'] : [])}
      />
      <CheckboxGroup
        name="officer"
        legend={t('member.officer')}
        hint={t('member.officer-hint')}
        error={problemAt(problems, 'officer')}
        options={[{ value: 'yes', label: t('member.officer-yes') }]}
        defaultValue={typedList(result, 'officer') ?? (member?.officer ? ['yes'] : [])}
      />
      <CheckboxGroup
        name="services"
        legend={t('member.services')}
        hint={t('member.services-hint')}
        error={problemAt(problems, 'services')}
        options={services.map(({ id, nameCy, nameEn }) => ({
          value: id,
          label: lang === 'cy' ? nameCy : nameEn,
        }))}
        defaultValue={typedList(result, 'services') ?? member?.services}
      />
      <RadioGroup
        name="language"
        legend={t('member.language')}
        error={problemAt(problems, 'language')}
        options={[
          { value: 'cy', label: 'Cymraeg', lang: 'cy' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        defaultValue={text('language').defaultValue}
        inline
      />
    </>
  )
}
