import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import netSnmp, { type Engine } from 'net-snmp';

const blockBytes = 8;
const engineBoots = Buffer.from('00000001', 'hex');
const cachedKeysMax = 4096;

/**
 * Fixes two gaps in the user-based security model of net-snmp. It has options for neither, so this patches its tables.
 *
 * - DES: Node links OpenSSL 3, which no longer offers `des-cbc`, so net-snmp's DES throws. Triple DES with three equal
 *   keys is single DES and still available.
 * - The cache of localized keys is global, never shrinks, and contains the passwords in its keys. Here its keys are
 *   hashes under a random key of the process, and it is emptied when full (a hash of 1 MiB per key: about 2 ms to refill).
 */
export function patchUserSecurity(): void {
  const des = netSnmp.Encryption.algorithms[netSnmp.PrivProtocols.des];
  if (des === undefined) return;
  des.encryptPdu = (...[pdu, , password, authProtocol, engine]) => {
    const key = localizedKey(authProtocol, password, engine);
    const salt = Buffer.concat([engineBoots, randomBytes(4)]);
    const cipher = createCipheriv('des-ede3-cbc', tripled(key), initialVector(key, salt)).setAutoPadding(
      false,
    );
    const padded = Buffer.concat([pdu, Buffer.alloc((blockBytes - (pdu.length % blockBytes)) % blockBytes)]);
    return {
      encryptedPdu: Buffer.concat([cipher.update(padded), cipher.final()]),
      msgPrivacyParameters: salt,
    };
  };
  des.decryptPdu = (...[pdu, , salt, password, authProtocol, engine]) => {
    const key = localizedKey(authProtocol, password, engine);
    const decipher = createDecipheriv('des-ede3-cbc', tripled(key), initialVector(key, salt)).setAutoPadding(
      false,
    );
    return Buffer.concat([decipher.update(pdu), decipher.final()]);
  };
  const pepper = randomBytes(32);
  const seen = new Set<string>();
  netSnmp.Authentication.computeCacheKey = (protocol, password, engineId) => {
    const key = createHmac('sha256', pepper)
      .update(`${protocol}\0${password}\0`)
      .update(engineId)
      .digest('base64');
    if (!seen.has(key)) {
      if (seen.size >= cachedKeysMax) {
        netSnmp.Authentication.authToKeyCache = {};
        seen.clear();
      }
      seen.add(key);
    }
    return key;
  };
}

function localizedKey(authProtocol: number, password: string, engine: Engine): Buffer {
  return netSnmp.Authentication.passwordToKey(authProtocol, password, engine.engineID);
}

function tripled(key: Buffer): Buffer {
  const single = key.subarray(0, blockBytes);
  return Buffer.concat([single, single, single]);
}

/** RFC 3414, 8.1.1.1: the second half of the key, XORed with the salt of the message. */
function initialVector(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(
    key.subarray(blockBytes, 2 * blockBytes).map((byte, index) => byte ^ (salt[index] ?? 0)),
  );
}
