import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '~/core/staff/roles'
import { useLang } from '~/i18n/use-lang'
import { BackLink } from './BackLink'
import { classes } from './classes'
import { DefaultButton } from './DefaultButton'
import { ErrorSummary, type Problem } from './ErrorSummary'
import { InventedNotice } from './InventedNotice'
import { LanguageToggle } from './LanguageToggle'
import { SkipLink } from './SkipLink'
import { type StaffArea, StaffNavigation } from './StaffNavigation'
import { Wordmark } from './Wordmark'

/** What the page needs to know of who is signed in. The guards' `SignedIn` has this shape. */
export interface StaffMember {
  name: string
  roles: readonly Role[]
  partnership: { nameCy: string; nameEn: string; invented: boolean }
}

export interface StaffPageProps {
  /** The page's h1, unless `heading` says it at more length. */
  title: string
  heading?: ReactNode
  /** A few words above the heading, such as the journey's reference. */
  caption?: ReactNode
  /** Where “Back” leads, or where to and in which words. */
  back?: string | { href: string; label: string }
  /** Who is signed in; without it the page has no navigation (sign-in, password). */
  member?: StaffMember | null
  /** The area the page belongs to, marked in the navigation. */
  area?: StaffArea
  /** What has to be put right, shown above everything else. */
  problems?: readonly Problem[]
  /** True gives tables and charts the whole width. */
  wide?: boolean
  /** For a page without `member` in a demonstration. */
  invented?: boolean
  /** The id of the page's form, if its action takes the language button: then changing the language keeps what was typed. */
  formId?: string
  children: ReactNode
}

/** The page of somebody who works here: who they are, where they can go, what this page is, and what to do. */
export function StaffPage(props: StaffPageProps) {
  const { title, heading, caption, back, member, area, problems, wide, invented, formId, children } = props
  const backTo = typeof back === 'string' ? { href: back, label: undefined } : back
  return (
    <div className="page page--staff">
      {formId && <DefaultButton formId={formId} />}
      <SkipLink />
      <header className="masthead">
        {(invented ?? member?.partnership.invented) && <InventedNotice />}
        <StaffBar member={member} formId={formId} />
        {member && <StaffNavigation roles={member.roles} area={area} />}
      </header>
      <main className={classes('main', wide && 'main--wide')} id="main" tabIndex={-1}>
        {backTo && <BackLink href={backTo.href}>{backTo.label}</BackLink>}
        <ErrorSummary problems={problems} />
        <h1 className="heading heading--page">
          {caption && <span className="caption">{caption}</span>}
          {heading ?? title}
        </h1>
        {children}
      </main>
    </div>
  )
}

function StaffBar({ member, formId }: Pick<StaffPageProps, 'member' | 'formId'>) {
  const { t } = useTranslation('common')
  const lang = useLang()
  return (
    <div className="bar">
      <p className="bar__brand">
        <a href={member ? `/${lang}/staff` : '/'}>
          <Wordmark />
        </a>
        {member && (
          <span className="bar__partnership">
            {lang === 'cy' ? member.partnership.nameCy : member.partnership.nameEn}
          </span>
        )}
      </p>
      <div className="bar__account">
        <LanguageToggle formId={formId} />
        {member && (
          <form className="account" method="post" action={`/${lang}/sign-out`}>
            <span className="account__name">{member.name}</span>
            <button className="account__out" type="submit">
              {t('sign-out')}
            </button>
          </form>
        )}
      </div>
    </div>
  )
}
