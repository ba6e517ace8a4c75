import { type Component, findComponent } from '~/core/assessment/components'
import type { Lang } from '~/i18n/languages'
import { found } from '~/web/params'

/** The component of an address, any of the twelve. Throws a 404 for anything else. */
export const planComponent = (params: Readonly<Record<string, string | undefined>>): Component =>
  found(findComponent(params.component))

/** The address of a component's plan. */
export const planPath = (lang: Lang, component: string): string => `/${lang}/assessment/${component}/plan`
