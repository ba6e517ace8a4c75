/**
 * The priority, in the queue of jobs, of everything on which somebody's safety may hang: alerts, their e-mails, and
 * finding out who wrote something. Lower goes first and the rest has 0, so none of it waits behind a batch of
 * invitations that time out one by one. What goes ahead is not logged when it goes well, since the log would then
 * tell when somebody asked for help.
 */
export const AHEAD = -10

/** How the key of each job begins that e-mails an alert: what must not be dropped in silence is known by it. */
export const ALERT_KEY = 'alert '

/**
 * What an e-mail about the queue says, and nothing else of why it is sent.
 *
 * now, soon    something waits
 * undelivered  a colleague could not be reached
 * unseen       nobody has looked in time: to the leads
 * outside      still nobody has: to the contact outside the service
 * help         the help content has grown old
 */
export const urgencies = ['now', 'soon', 'undelivered', 'unseen', 'outside', 'help'] as const
export type Urgency = (typeof urgencies)[number]
