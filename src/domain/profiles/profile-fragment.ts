export const profilePrefix = "chatside=";

/** Browsers and X accept longer ones; messages do not. */
export const longestFragment = 8000;

/** `fragment`: an address's, without #. */
export function isProfileFragment(fragment: string): boolean {
  return fragment.startsWith(profilePrefix) && fragment.length <= longestFragment;
}
