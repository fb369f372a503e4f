//! `GET /v1/withdrawals/labels`

use rstest::rstest;
use serde_json::json;

use crate::stage::{KEY, ORIGIN, Stage};

#[rstest]
#[case("?locale=de-AT", "de", "Vertrag widerrufen", "Widerruf bestätigen")]
#[case("?locale=fr", "fr", "renoncer au contrat ici", "confirmer la rétractation")]
#[case("", "en", "withdraw from contract here", "confirm withdrawal")]
#[tokio::test]
async fn the_words_are_those_of_the_law(
    #[case] query: &str,
    #[case] lang: &str,
    #[case] entry: &str,
    #[case] confirm: &str,
) {
    let stage = Stage::new().await;
    let path = format!("/v1/withdrawals/labels{query}");
    let answer = stage.get(&path, &[("shop-key", KEY), ("origin", ORIGIN)]).await;
    assert_eq!(answer.json(), json!({ "lang": lang, "entry": entry, "confirm": confirm }));
    let tag = answer.header("etag").to_owned();
    let again = stage.get(&path, &[("shop-key", KEY), ("if-none-match", &tag)]).await;
    assert_eq!(again.status, 304);
    assert_eq!(stage.get(&path, &[]).await.told(), "401 missing_shop_key");
}
