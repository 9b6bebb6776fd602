/** A sign-in ends after half a day without a request, and after a week whatever happens. */
export const IDLE_MS = 12 * 60 * 60 * 1000;
export const ABSOLUTE_MS = 7 * 24 * 60 * 60 * 1000;
/** "Last seen" is written at most this often, so that reading pages does not write on each request. */
export const TOUCH_MS = 5 * 60 * 1000;
