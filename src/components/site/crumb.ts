/** A step of the path from the home page to a page. */
export interface Crumb {
  text: string;
  href: string;
}
