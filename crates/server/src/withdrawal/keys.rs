//! The keys that sign receipts: one signs, those before it are still published.
//!
//! Ed25519 (RFC 8032), published as JSON Web Keys (RFC 7517, RFC 8037). A key's id is its thumbprint (RFC 7638), so who
//! has a public key can tell whether it is the one a receipt names.
//! Deliberately absent: checking a receipt, see [`super::verify`].

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use aftersale_api::Code;
use aftersale_api::withdrawal::WithdrawalSignature;
use aftersale_model::withdrawal::Receipt;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::config::ReceiptsConfig;
use crate::error::ApiError;

/// As a receipt names it.
pub const ALGORITHM: &str = "Ed25519";
/// Of the file beside a SQLite database.
pub const FILE: &str = "receipts.key";
const SECRET_BYTES: usize = 32;

/// Signs receipts.
pub struct ReceiptKeys {
    active: SigningKey,
    id: String,
    published: Value,
}

impl ReceiptKeys {
    /// The key is derived from the setting, so that any long random text makes one.
    pub fn new(settings: &ReceiptsConfig) -> Self {
        let seed = Sha256::digest(format!("aftersale receipts\n{}", settings.key.trim()));
        let active = SigningKey::from_bytes(&seed.into());
        let public = active.verifying_key();
        let former = settings.former.iter().filter_map(|text| public_key(text));
        let keys: Vec<Value> = std::iter::once(public).chain(former).map(|key| jwk(&key)).collect();
        Self { active, id: key_id(&public), published: json!({ "keys": keys }) }
    }

    pub fn sign(&self, receipt: &Receipt) -> Result<WithdrawalSignature, ApiError> {
        let signed =
            serde_json::to_vec(receipt).map_err(|error| ApiError::new(Code::Internal).cause(error))?;
        Ok(WithdrawalSignature {
            algorithm: ALGORITHM.into(),
            key_id: self.id.clone(),
            value: STANDARD.encode(self.active.sign(&signed).to_bytes()),
            signed: STANDARD.encode(signed),
        })
    }

    /// The public keys, the signing one first.
    pub fn published(&self) -> &Value {
        &self.published
    }

    pub fn public(&self) -> VerifyingKey {
        self.active.verifying_key()
    }
}

/// A public key as text: 32 bytes in base64, of either alphabet.
pub fn public_key(text: &str) -> Option<VerifyingKey> {
    let text = text.trim().trim_end_matches('=').replace('+', "-").replace('/', "_");
    let bytes: [u8; 32] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
    VerifyingKey::from_bytes(&bytes).ok()
}

pub fn key_id(key: &VerifyingKey) -> String {
    let canonical = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, x(key));
    URL_SAFE_NO_PAD.encode(Sha256::digest(canonical))
}

/// The text of the file; of servers that start together on one folder one makes it.
pub fn kept_in(folder: &Path) -> io::Result<String> {
    let file = folder.join(FILE);
    if !file.try_exists()? {
        make(folder, &file)?;
    }
    let mut text = String::new();
    File::open(&file)?.read_to_string(&mut text)?;
    if text.trim().len() < SECRET_BYTES {
        return Err(io::Error::new(ErrorKind::InvalidData, "it has no key in it"));
    }
    Ok(text)
}

/// Written whole and on disk before it has its name, readable for its owner alone.
fn make(folder: &Path, file: &Path) -> io::Result<()> {
    let draft = folder.join(format!("{FILE}-{}", uuid::Uuid::new_v4()));
    let secret = STANDARD.encode(rand::random::<[u8; SECRET_BYTES]>());
    let mut written = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    writeln!(written, "{secret}")?;
    written.sync_all()?;
    let linked = std::fs::hard_link(&draft, file);
    std::fs::remove_file(&draft)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => File::open(folder)?.sync_all(),
    }
}

fn jwk(key: &VerifyingKey) -> Value {
    json!({ "kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "use": "sig", "kid": key_id(key), "x": x(key) })
}

fn x(key: &VerifyingKey) -> String {
    URL_SAFE_NO_PAD.encode(key.as_bytes())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_key_is_named_as_the_standard_says() {
        // The example of RFC 8037, appendix A.3.
        let key = public_key("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo").expect("a key");
        assert_eq!(key_id(&key), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assert_eq!(
            public_key("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="),
            Some(key),
            "the other alphabet"
        );
        assert_eq!(public_key("short"), None);
    }

    #[test]
    fn a_former_key_is_still_published_after_the_one_that_signs() {
        let old = ReceiptKeys::new(&ReceiptsConfig { key: "old".into(), former: Vec::new() });
        let former = vec![x(&old.public())];
        let new = ReceiptKeys::new(&ReceiptsConfig { key: "new".into(), former });
        let named: Vec<&Value> = new.published()["keys"].as_array().into_iter().flatten().collect();
        let ids: Vec<&str> = named.iter().filter_map(|key| key["kid"].as_str()).collect();
        assert_eq!(ids, [new.id.as_str(), old.id.as_str()]);
        assert!(!new.published().to_string().contains("\"d\""), "no private part");
    }

    #[test]
    fn the_file_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let made: Vec<String> = std::thread::scope(|scope| {
            let starts: Vec<_> = (0..8).map(|_| scope.spawn(|| kept_in(folder.path()))).collect();
            starts.into_iter().map(|one| one.join().expect("a start").expect("a key")).collect()
        });
        assert!(made.iter().all(|key| *key == made[0] && key.trim().len() >= SECRET_BYTES));
        let mode = folder.path().join(FILE).metadata().expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1, "no draft stays");
    }

    #[test]
    fn an_empty_file_is_no_key() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(FILE), "\n").expect("a file");
        assert_eq!(kept_in(folder.path()).map_err(|error| error.kind()), Err(ErrorKind::InvalidData));
    }
}
