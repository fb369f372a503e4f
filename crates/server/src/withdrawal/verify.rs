//! Checks a receipt without the shop: only the file and the shop's public key are needed.
//!
//! `aftersale-server verify-receipt RECEIPT.json --key PUBLIC` is this, with words around it.

use std::fmt::Write as _;

use aftersale_api::withdrawal::WithdrawalReceipt;
use aftersale_model::withdrawal::Receipt;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use serde_json::Value;

use super::keys::{ALGORITHM, key_id, public_key};
use super::told::told;

/// Why a receipt does not stand.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    #[error("This is no receipt of a withdrawal: {0}.")]
    NoReceipt(String),
    #[error("This is no public key: give its 32 bytes in base64, or a file with the shop's published keys.")]
    NoKey,
    #[error(
        "The receipt was signed with another key: it names {named}, and given were {}.\n\
         Ask the shop for that key: it publishes its keys at /.well-known/aftersale-receipt-keys.json.",
        .given.join(", ")
    )]
    OtherKey { named: String, given: Vec<String> },
    #[error("The signature does not fit: what was signed has been changed, or the shop has never signed it.")]
    Forged,
    #[error(
        "The receipt was changed after it was signed: `{field}` is not what the shop signed.\n\
         Signed was: {signed}"
    )]
    Changed { field: String, signed: String },
}

/// The keys in a file the shop publishes, or the one key that is given as text.
pub fn keys(given: &str) -> Result<Vec<VerifyingKey>, Doubt> {
    let Ok(published) = serde_json::from_str::<Value>(given) else {
        return public_key(given).map(|key| vec![key]).ok_or(Doubt::NoKey);
    };
    let listed = published["keys"].as_array().into_iter().flatten();
    let keys: Vec<VerifyingKey> = listed.filter_map(|key| public_key(key["x"].as_str()?)).collect();
    if keys.is_empty() { Err(Doubt::NoKey) } else { Ok(keys) }
}

/// What was signed, if `file` says the same and one of the keys signed it.
pub fn check(file: &str, keys: &[VerifyingKey]) -> Result<Receipt, Doubt> {
    let no_receipt = |why: &str| Doubt::NoReceipt(why.into());
    let shown: WithdrawalReceipt =
        serde_json::from_str(file).map_err(|error| Doubt::NoReceipt(error.to_string()))?;
    let signature = &shown.signature;
    if signature.algorithm != ALGORITHM {
        return Err(no_receipt("its signature is not of the kind Ed25519"));
    }
    let key = keys.iter().find(|key| key_id(key) == signature.key_id).ok_or_else(|| Doubt::OtherKey {
        named: signature.key_id.clone(),
        given: keys.iter().map(key_id).collect(),
    })?;
    let decoded =
        |text: &str| STANDARD.decode(text).map_err(|_| no_receipt("its signature is not in base64"));
    let (signed, value) = (decoded(&signature.signed)?, decoded(&signature.value)?);
    let value =
        Signature::from_slice(&value).map_err(|_| no_receipt("its signature is not 64 bytes long"))?;
    // Strict: no other signature and no other key fits the same bytes.
    key.verify_strict(&signed, &value).map_err(|_| Doubt::Forged)?;
    let receipt: Receipt = serde_json::from_slice(&signed)
        .map_err(|_| no_receipt("what was signed is of a shape this program does not know"))?;
    compare(file, &told(&receipt, signature.clone()))?;
    Ok(receipt)
}

/// What was signed, line by line.
pub fn read_out(receipt: &Receipt) -> String {
    let mut out = String::new();
    let mut line = |name: &str, value: &str| {
        let _ = writeln!(out, "  {name:<12}{value}");
    };
    line("reference", &receipt.number);
    line("received", &receipt.received_at.rfc3339());
    line("by", &receipt.shop);
    line("from", &receipt.name);
    line("contract", &receipt.contract);
    line("receipt to", &receipt.email);
    line("statement", &receipt.statement);
    if receipt.whole {
        line("extent", "all of the contract");
    }
    for item in &receipt.items {
        let variant = item.variant.as_ref().map(|variant| format!(", {variant}")).unwrap_or_default();
        let exempt = item
            .exempt
            .map(|one| format!(" (Directive 2011/83/EU, Article 16{})", one.point()))
            .unwrap_or_default();
        line("item", &format!("{} × {}{variant}{exempt}", item.quantity, item.name));
    }
    out
}

/// Field by field, as it stands in the file: a field too many is told too.
fn compare(file: &str, expected: &WithdrawalReceipt) -> Result<(), Doubt> {
    let shown: Value = serde_json::from_str(file).unwrap_or_default();
    let expected = serde_json::to_value(expected).unwrap_or_default();
    let (Some(shown), Some(expected)) = (shown.as_object(), expected.as_object()) else {
        return Err(Doubt::NoReceipt("it is no JSON object".into()));
    };
    let names = expected.keys().chain(shown.keys());
    for name in names {
        let (there, signed) = (shown.get(name), expected.get(name).unwrap_or(&Value::Null));
        if there.unwrap_or(&Value::Null) != signed {
            return Err(Doubt::Changed { field: name.clone(), signed: signed.to_string() });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use aftersale_model::parcel::LocalInstant;
    use aftersale_model::withdrawal::{ReceiptItem, Timeliness};
    use base64::engine::general_purpose::URL_SAFE;
    use jiff::Timestamp;
    use rstest::rstest;
    use serde_json::json;

    use super::*;
    use crate::config::ReceiptsConfig;
    use crate::withdrawal::keys::ReceiptKeys;

    fn signs(key: &str) -> ReceiptKeys {
        ReceiptKeys::new(&ReceiptsConfig { key: key.into(), former: Vec::new() })
    }

    fn receipt() -> Receipt {
        Receipt {
            shape: 1,
            number: "W-1001-1".into(),
            shop: "Halvmorgon".into(),
            received_at: LocalInstant { at: Timestamp::UNIX_EPOCH, offset_s: 3_600 },
            name: "Åsa Ek".into(),
            contract: "#1001".into(),
            email: "asa@example.se".into(),
            statement: "Widerruf bestätigen".into(),
            whole: false,
            items: vec![ReceiptItem { name: "Cup".into(), variant: None, quantity: 2, exempt: None }],
            timeliness: Timeliness::Timely,
            locale: "de".into(),
        }
    }

    fn file(keys: &ReceiptKeys) -> Value {
        let signature = keys.sign(&receipt()).expect("a signature");
        serde_json::to_value(told(&receipt(), signature)).expect("JSON")
    }

    #[test]
    fn a_receipt_stands_by_its_key_however_it_is_given_and_is_read_out() {
        let keys = signs("one");
        let plain = URL_SAFE.encode(keys.public().as_bytes());
        for given in [plain, keys.published().to_string()] {
            let stands = check(&file(&keys).to_string(), &super::keys(&given).expect("keys"));
            assert_eq!(stands, Ok(receipt()));
        }
        let lines = [
            "reference   W-1001-1",
            "received    1970-01-01T01:00:00+01:00",
            "by          Halvmorgon",
            "from        Åsa Ek",
            "contract    #1001",
            "receipt to  asa@example.se",
            "statement   Widerruf bestätigen",
            "item        2 × Cup",
        ];
        let told = read_out(&receipt());
        assert!(told.lines().map(str::trim).eq(lines), "{told}");
    }

    #[rstest]
    #[case("name", json!("Somebody Else"))]
    #[case("received_at", json!("1970-01-02T01:00:00+01:00"))]
    #[case("items", json!([]))]
    #[case("whole", json!(true))]
    #[case("timeliness", json!("late"))]
    #[case("accepted", json!(true))]
    fn a_field_that_was_changed_is_named(#[case] field: &str, #[case] to: Value) {
        let keys = signs("one");
        let mut file = file(&keys);
        file[field] = to;
        let doubt = check(&file.to_string(), &[keys.public()]).expect_err("changed");
        assert!(matches!(&doubt, Doubt::Changed { field: named, .. } if named == field), "{doubt}");
    }

    #[test]
    fn other_bytes_under_the_same_signature_do_not_stand() {
        let keys = signs("one");
        let mut file = file(&keys);
        let other = Receipt { name: "Somebody Else".into(), ..receipt() };
        file["signature"]["signed"] = STANDARD.encode(serde_json::to_vec(&other).expect("JSON")).into();
        file["name"] = "Somebody Else".into();
        assert_eq!(check(&file.to_string(), &[keys.public()]), Err(Doubt::Forged));
    }

    #[test]
    fn another_key_is_told_with_the_one_that_is_wanted() {
        let (right, wrong) = (signs("one"), signs("two"));
        let file = file(&right);
        let named = key_id(&right.public());
        let doubt = check(&file.to_string(), &[wrong.public()]).expect_err("another key");
        assert_eq!(doubt, Doubt::OtherKey { named: named.clone(), given: vec![key_id(&wrong.public())] });
        assert!(doubt.to_string().contains(&named));
        let mut renamed = file;
        renamed["signature"]["key_id"] = key_id(&wrong.public()).into();
        assert_eq!(check(&renamed.to_string(), &[wrong.public()]), Err(Doubt::Forged));
    }

    #[rstest]
    #[case("")]
    #[case("not JSON")]
    #[case("[]")]
    #[case("{}")]
    #[case(r#"{"signature": 7}"#)]
    fn garbage_is_no_receipt(#[case] file: &str) {
        let doubt = check(file, &[signs("one").public()]).expect_err("garbage");
        assert!(matches!(doubt, Doubt::NoReceipt(_)), "{doubt}");
    }

    #[rstest]
    #[case("algorithm", "none")]
    #[case("signed", "!")]
    #[case("value", "AAAA")]
    fn a_signature_of_another_shape_is_no_receipt(#[case] field: &str, #[case] to: &str) {
        let keys = signs("one");
        let mut file = file(&keys);
        file["signature"][field] = to.into();
        let doubt = check(&file.to_string(), &[keys.public()]).expect_err(field);
        assert!(matches!(doubt, Doubt::NoReceipt(_)), "{doubt}");
    }

    #[rstest]
    #[case("")]
    #[case("{}")]
    #[case(r#"{"keys":[{"kty":"RSA","x":"AAAA"}]}"#)]
    fn garbage_is_no_key(#[case] given: &str) {
        assert_eq!(super::keys(given), Err(Doubt::NoKey));
    }
}
