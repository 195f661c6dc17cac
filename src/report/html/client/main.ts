import { blocks } from './blocks.ts';
import { App } from './app.ts';
import { modelOf } from './model.ts';
import { restoreTheme } from './theme.ts';

restoreTheme();
new App(modelOf(blocks())).mount(document.body);
