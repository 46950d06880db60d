import { PluginPage } from '@grafana/runtime';
import { Tab, TabContent, TabsBar } from '@grafana/ui';
import { useAddress } from '../../address/use-address.ts';
import { pluginPath } from '../../plugin-id.ts';
import { text } from '../../texts/alerts.ts';
import { text as silenceText } from '../../texts/silences.ts';
import { useAlerts, useSilences } from '../../alerts/alert-queries.ts';
import { AlertmanagerState } from '../../alerts/alertmanager-state.tsx';
import { Firing } from './firing.tsx';
import { SilenceList } from './silence-list.tsx';

export default function AlertsPage() {
  const { query, go } = useAddress();
  const alerts = useAlerts();
  const silences = useSilences();
  const isSilences = query.get('tab') === 'silences';
  return (
    <PluginPage pageNav={{ text: text('title'), url: `${pluginPath}/alerts` }} subTitle={text('subTitle')}>
      <TabsBar>
        <Tab
          label={text('firing')}
          counter={alerts.data?.length ?? null}
          active={!isSilences}
          onChangeTab={() => go({ tab: null })}
        />
        <Tab
          label={text('silences')}
          counter={silences.data?.length ?? null}
          active={isSilences}
          onChangeTab={() => go({ tab: 'silences' })}
        />
      </TabsBar>
      <TabContent style={{ paddingTop: 16 }}>
        {isSilences ? (
          <AlertmanagerState query={silences} failed={silenceText('failed')}>
            {(items) => <SilenceList silences={items} alerts={alerts} readAt={silences.dataUpdatedAt} />}
          </AlertmanagerState>
        ) : (
          <AlertmanagerState query={alerts} failed={text('failed')}>
            {(items) => <Firing alerts={items} silences={silences.data} readAt={alerts.dataUpdatedAt} />}
          </AlertmanagerState>
        )}
      </TabContent>
    </PluginPage>
  );
}
