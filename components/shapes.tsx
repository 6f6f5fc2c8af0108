/** What marks and icons are drawn with, 24 by 24: in the page itself, for a list has hundreds of them. */
export const shapes = {
  posted: (
    <>
      <circle cx="12" cy="12" r="10.5" fill="currentColor" />
      <path
        d="M6.8 12.4l3.7 3.7 6.8-7.6"
        fill="none"
        stroke="var(--tick, var(--on-green, #fff))"
        strokeWidth="2.8"
      />
    </>
  ),
  will_post: (
    <>
      <circle cx="12" cy="12" r="9.4" fill="none" stroke="currentColor" strokeWidth="2.2" />
      <path d="M12 2.6a9.4 9.4 0 0 0 0 18.8z" fill="currentColor" />
    </>
  ),
  not_arrived: (
    <>
      <path d="M.5 4.5h16v15H.5z" fill="currentColor" />
      <path d="M1.5 6.5l7 6.5 7-6.5" fill="none" stroke="var(--paper, #fff)" strokeWidth="2.2" />
      <path d="M20.6 4.5v9M20.6 16.3v3.2" fill="none" stroke="currentColor" strokeWidth="3" />
    </>
  ),
  undecided: (
    <circle
      cx="12"
      cy="12"
      r="9.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeDasharray="0 5.906"
    />
  ),
  wont_vote: <path d="M2.5 9.2h19v5.6h-19z" fill="currentColor" />,
  rather_not_say: (
    <>
      <circle cx="12" cy="12" r="9.4" fill="none" stroke="currentColor" strokeWidth="2.2" />
      <path d="M5.5 18.5l13-13" stroke="currentColor" strokeWidth="2.2" />
    </>
  ),
  not_asked: <circle cx="12" cy="12" r="9.4" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  call: (
    <path
      d="M8.3 3.8l-3.9 1C4.4 13.1 10.9 19.6 19.2 19.6l1-3.9-4.6-1.7-2 2C11.2 14.9 9.1 12.8 8 10.4l2-2z"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
    />
  ),
  find: (
    <path
      d="M15.5 15.5L21 21M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    />
  ),
  text: (
    <>
      <path
        d="M3 4.5h18v12h-9.5L7 20.5v-4H3z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="M7.5 10.5h9" stroke="currentColor" strokeWidth="2.2" strokeDasharray="2.2 1.2" />
    </>
  ),
  whatsapp: (
    <path
      d="M12 3.5a8.5 8.5 0 1 1-4.2 15.9L3.5 20.5l1.1-4.3A8.5 8.5 0 0 1 12 3.5z"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
    />
  ),
  email: (
    <path
      d="M3 5.5h18v13H3zM3.5 6l8.5 7.5L20.5 6"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
    />
  ),
} as const
