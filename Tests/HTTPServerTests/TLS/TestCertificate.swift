import COpenSSL
import Foundation
import Testing

/// A certificate that signs itself, made for one test, as the two files that a server is given.
final class TestCertificate {
    let chainFile: String
    let keyFile: String

    /// A certificate for the host `name`, in files of its own that are removed with this object.
    init(_ name: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        chainFile = folder.path + ".crt"
        keyFile = folder.path + ".key"
        // Every object is made here, used while it lives, and freed once.
        let key = unsafe try #require(unsafe Self.makeKey())
        defer { unsafe EVP_PKEY_free(key) }
        let certificate = unsafe try #require(unsafe Self.makeCertificate(name, key))
        defer { unsafe X509_free(certificate) }
        let chain = unsafe try #require(unsafe BIO_new_file(chainFile, "w"))
        defer { unsafe BIO_free(chain) }
        try #require(unsafe PEM_write_bio_X509(chain, certificate) == 1)
        let secret = unsafe try #require(unsafe BIO_new_file(keyFile, "w"))
        defer { unsafe BIO_free(secret) }
        try #require(unsafe PEM_write_bio_PKCS8PrivateKey(secret, key, nil, nil, 0, nil, nil) == 1)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: chainFile)
        try? FileManager.default.removeItem(atPath: keyFile)
    }

    /// Puts another certificate's key in the place of this one's.
    func replaceKey(by other: TestCertificate) throws {
        try FileManager.default.removeItem(atPath: keyFile)
        try FileManager.default.copyItem(atPath: other.keyFile, toPath: keyFile)
    }

    private static func makeKey() -> OpaquePointer? {
        // Ed25519 has no parameters to choose; OpenSSL allocates what it returns.
        let context = unsafe EVP_PKEY_CTX_new_id(NID_ED25519, nil)
        defer { unsafe EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        unsafe EVP_PKEY_keygen_init(context)
        unsafe EVP_PKEY_keygen(context, &key)
        return unsafe key
    }

    private static func makeCertificate(_ name: String, _ key: OpaquePointer) -> OpaquePointer? {
        // The parts belong to the certificate, but for the extension, of which it takes a copy.
        guard let certificate = unsafe X509_new() else { return nil }
        unsafe X509_set_version(certificate, 2)
        unsafe ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1)
        unsafe X509_gmtime_adj(X509_getm_notBefore(certificate), -3600)
        unsafe X509_gmtime_adj(X509_getm_notAfter(certificate), 3600)
        unsafe X509_set_pubkey(certificate, key)
        let subject = unsafe X509_get_subject_name(certificate)
        unsafe X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, name, -1, -1, 0)
        unsafe X509_set_issuer_name(certificate, subject)
        let names = unsafe X509V3_EXT_conf_nid(nil, nil, NID_subject_alt_name, "DNS:\(name)")
        defer { unsafe X509_EXTENSION_free(names) }
        unsafe X509_add_ext(certificate, names, -1)
        unsafe X509_sign(certificate, key, nil)
        return unsafe certificate
    }
}
