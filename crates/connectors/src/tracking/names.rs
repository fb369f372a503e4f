//! Names the services give carriers, and the model's handles.

/// Beginnings of names without spaces, dashes and case; the longer stands before the shorter.
const NAMES: &[(&str, &str)] = &[
    ("postnord", "postnord"),
    ("dhlexpress", "dhl_express"),
    ("dhl", "dhl"),
    ("usps", "usps"),
    ("ups", "ups"),
    ("fedex", "fedex"),
    ("dpd", "dpd"),
    ("gls", "gls"),
    ("bring", "bring"),
    ("budbee", "budbee"),
    ("speedy", "speedy"),
    ("econt", "econt"),
];

/// `None` for a carrier without a handle.
pub fn carrier(name: &str) -> Option<String> {
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let plain = plain.to_ascii_lowercase();
    let found = NAMES.iter().find(|(beginning, _)| plain.starts_with(beginning));
    found.map(|(_, code)| (*code).to_owned())
}

#[cfg(test)]
mod tests {
    use aftersale_model::carrier::by_code;
    use rstest::rstest;

    use super::*;

    #[test]
    fn every_handle_is_one_of_the_models() {
        for (_, code) in NAMES {
            assert!(by_code(code).is_some(), "{code}");
        }
    }

    #[rstest]
    #[case("dhl-germany", Some("dhl"))]
    #[case("DHLExpress", Some("dhl_express"))]
    #[case("dhl_parcel_de", Some("dhl"))]
    #[case("DPDUK", Some("dpd"))]
    #[case("USPS", Some("usps"))]
    #[case("UPS", Some("ups"))]
    #[case("pigeon", None)]
    #[case("", None)]
    fn a_name_is_read_however_it_is_written(#[case] name: &str, #[case] code: Option<&str>) {
        assert_eq!(carrier(name).as_deref(), code);
    }
}
