// The part of net-snmp 3.29.2 used in this folder; the package ships no types.
declare module 'net-snmp' {
  export interface Varbind {
    readonly oid: string;
    readonly type: number;
    readonly value: unknown;
  }

  export interface User {
    readonly name: string;
    readonly level: number;
    readonly authProtocol?: number;
    readonly authKey?: string;
    readonly privProtocol?: number;
    readonly privKey?: string;
  }

  /** What a session needs from a socket; lets us pass our own. */
  export interface Datagrams {
    on(event: 'message' | 'close' | 'error', listener: (argument: never) => void): void;
    send(...message: DatagramSend): void;
    close(): void;
    ref(): void;
    unref(): void;
  }
  export type DatagramSend = [
    buffer: Buffer,
    offset: number,
    length: number,
    port: number,
    address: string,
    done: (error: Error | null, bytes: number) => void,
  ];

  export interface SessionOptions {
    readonly version: number;
    readonly port: number;
    readonly retries: number;
    readonly context?: string;
    readonly dgramModule: { createSocket(): Datagrams };
  }

  export type Done<T> = (error: Error | null, varbinds?: T) => void;

  export interface Session {
    /** Read for every request, so it can be set per request. */
    timeout: number;
    /** Set once the engine of a v3 agent is known. */
    readonly msgSecurityParameters?: object;
    on(event: 'error', listener: (error: unknown) => void): void;
    get(oids: string[], done: Done<Varbind[]>): void;
    getNext(oids: string[], done: Done<Varbind[]>): void;
    getBulk(oids: string[], nonRepeaters: number, maxRepetitions: number, done: Done<Varbind[][]>): void;
    close(): void;
  }

  export interface Engine {
    readonly engineID: Buffer;
  }

  export interface PrivacyAlgorithm {
    encryptPdu: (...message: Encrypt) => { encryptedPdu: Buffer; msgPrivacyParameters: Buffer };
    decryptPdu: (...message: Decrypt) => Buffer;
  }
  type Encrypt = [pdu: Buffer, protocol: number, password: string, authProtocol: number, engine: Engine];
  type Decrypt = [
    pdu: Buffer,
    protocol: number,
    salt: Buffer,
    password: string,
    authProtocol: number,
    engine: Engine,
  ];

  const netSnmp: {
    createSession(target: string, community: string, options: SessionOptions): Session;
    createV3Session(target: string, user: User, options: SessionOptions): Session;
    readonly SecurityLevel: {
      readonly noAuthNoPriv: number;
      readonly authNoPriv: number;
      readonly authPriv: number;
    };
    readonly AuthProtocols: { readonly md5: number; readonly sha: number };
    readonly PrivProtocols: { readonly des: number; readonly aes: number };
    readonly Authentication: {
      authToKeyCache: Record<string, Buffer>;
      computeCacheKey: (protocol: number, password: string, engineId: Buffer) => string;
      passwordToKey(protocol: number, password: string, engineId: Buffer): Buffer;
    };
    readonly Encryption: { readonly algorithms: Record<number, PrivacyAlgorithm | undefined> };
  };
  export default netSnmp;
}
