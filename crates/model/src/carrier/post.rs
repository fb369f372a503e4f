//! The postal services without a handle of their own: one carrier `post` for each country.
//!
//! Deliberately absent: their own names and pages; the country is what a shopper can act on.

use super::Carrier;

macro_rules! posts {
    ($($country:literal),* $(,)?) => {
        &[$(($country, Carrier {
            code: "post",
            name: concat!("the postal service of ", $country),
            page: None,
        })),*]
    };
}

/// By country, in the order of the code.
/// Source: ISO 3166-1 alpha-2, as UPU standard S10 prescribes, with XK for Kosovo; checked November 2026.
/// Countries whose operator is named in `s10.rs` are not here.
static POSTS: &[(&str, Carrier)] = posts![
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AR", "AS", "AT", "AU", "AW", "AX", "AZ", "BA", "BB",
    "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BM", "BN", "BO", "BQ", "BR", "BS", "BT", "BW", "BY", "BZ",
    "CA", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CU", "CV", "CW", "CY", "CZ",
    "DJ", "DM", "DO", "DZ", "EC", "EE", "EG", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA",
    "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GT", "GU", "GW", "GY",
    "HK", "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IQ", "IR", "IS", "IT", "JE", "JM", "JO",
    "JP", "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK",
    "LR", "LS", "LT", "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MG", "MH", "MK", "ML", "MM", "MN", "MO",
    "MP", "MQ", "MR", "MS", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI",
    "NL", "NP", "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM", "PN", "PR", "PS",
    "PT", "PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW", "SA", "SB", "SC", "SD", "SG", "SH", "SI", "SK",
    "SL", "SM", "SN", "SO", "SR", "SS", "ST", "SV", "SX", "SY", "SZ", "TC", "TD", "TG", "TH", "TJ", "TK",
    "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "UY", "UZ", "VA", "VC", "VE", "VG",
    "VI", "VN", "VU", "WF", "WS", "XK", "YE", "YT", "ZA", "ZM", "ZW",
];

/// The postal service of a country; `None` where the letters name none.
pub(super) fn of(country: &str) -> Option<&'static Carrier> {
    let at = POSTS.binary_search_by_key(&country, |(code, _)| code).ok()?;
    POSTS.get(at).map(|(_, carrier)| carrier)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_countries_stand_in_order_so_that_each_is_found() {
        assert!(POSTS.is_sorted_by_key(|(code, _)| code));
        for (code, carrier) in POSTS {
            assert_eq!(of(code), Some(carrier));
        }
    }

    #[test]
    fn a_postal_service_is_named_by_its_country() {
        assert_eq!(of("GB").map(|post| post.name), Some("the postal service of GB"));
        assert_eq!(of("XX"), None);
    }
}
