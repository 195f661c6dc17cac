type Theme = 'light' | 'dark';

const key = 'escapediff-theme';

/** Applies what was chosen the last time; without a choice the page follows the system. */
export function restoreTheme(): void {
  const theme = stored();
  if (theme !== null) document.documentElement.dataset['theme'] = theme;
}

export function switchTheme(): void {
  const chosen = document.documentElement.dataset['theme'];
  const isDark = chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  const theme: Theme = isDark ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Some browsers keep nothing for pages from the disk; the choice then lasts as long as the page.
  }
}

function stored(): Theme | null {
  try {
    const theme = localStorage.getItem(key);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}
