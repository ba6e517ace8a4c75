import { BackLink } from './BackLink'
import { DefaultButton } from './DefaultButton'
import { Frame, type FrameProps } from './Frame'
import type { HelpNowProps } from './HelpNow'
import { LanguageToggle } from './LanguageToggle'
import { OfflineNotice } from './OfflineNotice'
import { Progress, type ProgressProps } from './Progress'
import { StopLink } from './StopLink'

export interface RespondentPageProps extends Omit<FrameProps, 'beside' | 'numbers'> {
  /** Where “Back” leads. */
  back?: string
  progress?: ProgressProps
  /** The partnership's confirmed numbers; without them the standard list. */
  help?: HelpNowProps['numbers']
  /** On a phone that was handed over: the page that forgets what was answered on it. */
  stopHref?: string | undefined
  /** The id of the page's form, so that changing the language takes along what was typed. */
  formId?: string
  /** True on a page that is shown this one time: changing the language would leave it for good, so it is not offered. */
  seenOnce?: boolean
}

/**
 * The page of somebody who answers: both languages above, help and the way out always in reach, one thing in
 * the middle. Everything works without script. The page's own h1 is among its children.
 */
export function RespondentPage({
  children,
  back,
  progress,
  help,
  formId,
  seenOnce,
  stopHref,
  ...frame
}: RespondentPageProps) {
  return (
    <Frame
      {...frame}
      numbers={help}
      before={formId && <DefaultButton formId={formId} />}
      beside={!seenOnce && <LanguageToggle formId={formId} />}
    >
      {back && <BackLink href={back} />}
      {progress && <Progress {...progress} />}
      <OfflineNotice />
      {children}
      {stopHref && <StopLink href={stopHref} register={frame.register} />}
    </Frame>
  )
}
