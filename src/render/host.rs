//! What a static host should send with the files: the policy of the pages, and how long to keep what.
//!
//! Every page carries its policy itself, since most hosts send what they like; `_headers` says the
//! same, and what only a header can say, to those that read it (Netlify, Cloudflare Pages and others
//! of their kind). Elsewhere it is a file that nobody asks for. `examples/hosting/` has the same for
//! Apache and nginx.

/// What a page may do: show its own files and ask its own host. No script or style of a page's own
/// text, nothing from elsewhere, no form to elsewhere.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; \
                                 font-src 'self'; script-src 'self'; connect-src 'self'; \
                                 form-action 'self'; base-uri 'none'";

/// `_headers`, as Netlify and Cloudflare Pages read it. What has its digest in its name never
/// changes; all else is asked for anew, which costs a reader a few bytes where nothing changed.
pub(super) fn headers() -> String {
    format!(
        "/*\n  \
         Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n  \
         X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: same-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\n  \
         Cross-Origin-Opener-Policy: same-origin\n\n\
         /assets/*\n  \
         Cache-Control: public, max-age=31536000, immutable\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_is_told_the_same_policy() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/hosting");
        let told = headers();
        let lines = || told.lines().filter_map(|line| line.strip_prefix("  "));
        assert_eq!(lines().count(), 6, "the headers are found in {told}");
        for file in ["apache.conf", "nginx.conf"] {
            let text = std::fs::read_to_string(folder.join(file)).expect("it is there");
            for (name, value) in lines().filter_map(|line| line.split_once(": ")) {
                assert!(text.contains(&format!("{name} \"{value}\"")), "{file}: {name}");
            }
        }
    }

    #[test]
    fn the_policy_lets_nothing_in_that_stands_in_a_page_or_comes_from_elsewhere() {
        for never in ["unsafe", "http", "*", "data:", "blob:"] {
            assert!(!POLICY.contains(never), "{never}");
        }
        assert!(POLICY.starts_with("default-src 'none'"));
    }
}
