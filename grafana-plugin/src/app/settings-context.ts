import { createContext, useContext } from 'react';
import type { PluginSettings } from '../settings/plugin-settings.ts';

export const SettingsContext = createContext<PluginSettings>({});

export const useSettings = (): PluginSettings => useContext(SettingsContext);
