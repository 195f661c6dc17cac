import type { PageData } from '../page.ts';
import { App } from './app.ts';
import { modelOf } from './model.ts';
import { restoreTheme } from './theme.ts';

restoreTheme();
// Ours from end to end: src/report/html/render.ts wrote it.
const data = JSON.parse(document.getElementById('data')?.textContent ?? 'null') as PageData;
new App(modelOf(data)).mount(document.body);
