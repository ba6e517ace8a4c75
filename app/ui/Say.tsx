import type { ParseKeys } from 'i18next'
import { createContext, type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/instance'
import { languages } from '~/i18n/languages'

const Both = createContext(false)

/** Around a page that is in both languages (`/`, an unknown address): what surrounds it then speaks both. */
export function InBothLanguages({ on = true, children }: { on?: boolean; children: ReactNode }) {
  return <Both.Provider value={on}>{children}</Both.Provider>
}

export type CommonKey = ParseKeys<'common'>

/** A fixed word of the frame: in the page's language, or on a page in both, once in each. */
export function Say({ of: key }: { of: CommonKey }) {
  const { t } = useTranslation('common')
  if (!useContext(Both)) return t(key)
  const [cy, en] = languages.map(lang => translator(lang)(`common:${key}` as 'common:back'))
  if (cy === en) return cy
  return (
    <span>
      <span lang="cy">{cy}</span> · <span lang="en">{en}</span>
    </span>
  )
}

/** The same as one string, for a label that cannot hold markup. */
export function useSaid(key: CommonKey): string {
  const { t } = useTranslation('common')
  if (!useContext(Both)) return t(key)
  return languages.map(lang => translator(lang)(`common:${key}` as 'common:back')).join(' · ')
}
