import { config } from '@grafana/runtime';
import { Dropdown, Menu, ToolbarButton } from '@grafana/ui';
import { boot } from '../boot.ts';

/** Which organisation, as in Grafana, and, as there are no passwords, which person. Without an app nothing depends on it. */
export function PersonMenu() {
  const { people, organisations } = boot.choices;
  if (people.length === 0) return null;
  const { login, orgId, orgName } = config.bootData.user;
  return (
    <>
      {organisations.length > 1 && (
        <Dropdown
          overlay={
            <Menu ariaLabel="Change organization">
              {organisations.map(({ id, name }) => (
                <Menu.Item key={id} label={name} active={id === orgId} onClick={() => choose('org', id)} />
              ))}
            </Menu>
          }
        >
          <ToolbarButton icon="building" aria-label={`Organization: ${orgName}`} narrow>
            {orgName}
          </ToolbarButton>
        </Dropdown>
      )}
      <Dropdown
        overlay={
          <Menu ariaLabel="Sign in as">
            {people.map(({ login: name, role }) => (
              <Menu.Item
                key={name}
                label={name}
                description={role}
                active={name === login}
                onClick={() => choose('as', name)}
              />
            ))}
          </Menu>
        }
      >
        <ToolbarButton icon="user" aria-label={`Signed in as ${login}`} narrow>
          {login}
        </ToolbarButton>
      </Dropdown>
    </>
  );
}

/** The server answers with cookies and the same page. */
function choose(name: 'as' | 'org', value: string | number): void {
  const address = new URL(location.href);
  address.searchParams.set(name, String(value));
  location.assign(address);
}
