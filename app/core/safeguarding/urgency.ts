/**
 * The priority, in the queue of jobs, of everything on which somebody's safety may hang: alerts, their e-mails, and
 * finding out who wrote something. Lower goes first and the rest has 0, so none of it waits behind a batch of
 * invitations that time out one by one. What goes ahead is not logged when it goes well, since the log would then
 * tell when somebody asked for help.
 */
export const AHEAD = -10

/** How the key of each job begins that e-mails an alert: what must not be dropped in silence is known by it. */
export const ALERT_KEY = 'alert '
