// trefoil surface 1, digest 1abbb75bfab6cb8ef03692eb3fc65c3893333e5be5b88d9e3bb0afbaaf2111a3
// What openapi-generator made of the API: the names of models, classes and methods, each with the id of its place in
// the document. Written by trefoil and read again by it: commit it, and do not edit it.
//
// Places with equal schemas share a model: the id of the place, and that of the model.
// shared 193c6794d40a 172c0b92d05f
// shared 2968d2b2cb39 172c0b92d05f
// shared 2efcbc235996 172c0b92d05f
// shared 750f5d6ed954 172c0b92d05f

/** @id 172c0b92d05f */
export type CreateInterconnectionPortVirtualCircuit201Response = VirtualCircuit | VrfVirtualCircuit

/** @id aeceda776c79 */
export type CreateInterconnectionPortVirtualCircuitRequest = VirtualCircuitCreateInput | VrfVirtualCircuitCreateInput

/** @id 593fd376bc9a */
export interface Error {
  /** @id 74bd94f81736 */ error?: string
  /** @id ae29677ba881 */ errors?: Array<string>
}

/** @id 0ba9315f5b53 */
export interface FabricServiceToken {
  /** @id 98f69ade6714 */ expires_at?: string
  /** @id 85fb151d69cc */ id?: string
  /** @id e7584986b641 */ max_allowed_speed?: number
  /** @id df10f1fe9c7a */ role?: string
  /** @id fcd20bb47a17 */ service_token_type?: string
  /** @id b5a68171dedd */ state?: string
}

/** @id b2e42ef6dbe4 */
export interface Href {
  /** @id 1a97e56d51db */ href: string
}

/** @id 60196bae5d6c */
export interface Interconnection {
  /** @id c60a06c4d076 */ contact_email?: string
  /** @id 61401b1d785e */ created_at?: string
  /** @id 717b4d904709 */ description?: string
  /** @id 856307aadf03 */ facility?: Href
  /** @id 1333399289ec */ id?: string
  /** @id 22a5db2c3b66 */ metro?: InterconnectionMetro
  /** @id 66b31771e789 */ mode?: string
  /** @id 6037ec1fde34 */ name?: string
  /** @id d1f9d71458b1 */ organization?: Href
  /** @id 2fbaea2885d8 */ ports?: Array<InterconnectionPort>
  /** @id 258135fa4e80 */ redundancy?: string
  /** @id 5fa0eeb42a40 */ requested_by?: Href
  /** @id c2ff79f07c3d */ service_tokens?: Array<FabricServiceToken>
  /** @id 5f9915c7799c */ speed?: number
  /** @id 59d65e30a568 */ status?: string
  /** @id 0e3abd2a5730 */ tags?: Array<string>
  /** @id a7d95b0f41e8 */ token?: string
  /** @id 01a6c46614b0 */ type?: string
  /** @id b14b9690feab */ updated_at?: string
}

/** @id 1f9ed630f89c */
export interface InterconnectionCreateInput {
  /** @id b0d80ee30ba5 */ contact_email?: string
  /** @id de97d8254780 */ description?: string
  /** @id 5fc3348fabfe */ metro: string
  /** @id 273adeeeba2e */ mode?: string
  /** @id b07c7cb6cb08 */ name: string
  /** @id a18bd4b5933b */ project?: string
  /** @id 78420e5dd9e5 */ redundancy: string
  /** @id 120d90587baa */ service_token_type?: string
  /** @id 5966568a5737 */ speed?: number
  /** @id 932bbddc68c1 */ tags?: Array<string>
  /** @id 598a0bcf5866 */ type: string
  /** @id feadc797c138 */ vlans?: Array<number>
  /** @id 2751fe89e84e */ vrfs?: Array<string>
}

/** @id 8d17e7dd0a29 */
export interface InterconnectionList {
  /** @id 537fa839c395 */ interconnections?: Array<Interconnection>
}

/** @id 0dff26488e56 */
export interface InterconnectionMetro {
  /** @id 65f9e1a03593 */ code?: string
  /** @id b4966923c787 */ country?: string
  /** @id 54a827d28729 */ id?: string
  /** @id 8c2bde2119ef */ name?: string
}

/** @id 5a43030e40b3 */
export interface InterconnectionPort {
  /** @id eb6bead447f2 */ href?: string
  /** @id 11fc4c1fb0af */ id?: string
  /** @id 6ff136b1df9c */ link_status?: string
  /** @id 12f72bb4d56c */ name?: string
  /** @id 9797531c0deb */ organization?: Href
  /** @id b933ce53add9 */ role?: string
  /** @id 353804c2892d */ speed?: number
  /** @id 600f744a388e */ status?: string
  /** @id 00641e1bbbbb */ switch_id?: string
  /** @id 9fca3ab6db6b */ virtual_circuits?: VirtualCircuitList
}

/** @id 2b4930b2bf4e */
export interface InterconnectionPortList {
  /** @id ce3666ce1e37 */ ports?: Array<InterconnectionPort>
}

/** @id 5a4ca2ff20bb */
export interface InterconnectionUpdateInput {
  /** @id 7c2467acef10 */ contact_email?: string
  /** @id 211a77aa1ebe */ description?: string
  /** @id 35a868eb60b0 */ mode?: string
  /** @id eb9945ba8d88 */ name?: string
  /** @id 45cb3748b062 */ redundancy?: string
  /** @id aae40bde407f */ tags?: Array<string>
}

/** @id 829893b00fc7 */
export interface Metro {
  /** @id 65f9e1a03593 */ code?: string
  /** @id b4966923c787 */ country?: string
  /** @id 54a827d28729 */ id?: string
  /** @id 8c2bde2119ef */ name?: string
}

/** @id 9dc64ecec663 */
export interface Project {
  /** @id 2699a3a12ccc */ bgp_config?: Href
  /** @id f4a70f83c220 */ created_at?: string
  /** @id cd09e61cd099 */ customdata?: object
  /** @id 301fc68b9401 */ devices?: Array<Href>
  /** @id 543fa13ab87f */ id?: string
  /** @id 924b4d70de53 */ invitations?: Array<Href>
  /** @id 0eb1c4408133 */ max_devices?: object
  /** @id 63fe8cc90508 */ members?: Array<Href>
  /** @id 1100ef23d0dd */ memberships?: Array<Href>
  /** @id 296dfa99f8b0 */ name?: string
  /** @id 7bb8d4806ff3 */ network_status?: object
  /** @id fe92fe875b37 */ payment_method?: Href
  /** @id ae2a5a9517d0 */ ssh_keys?: Array<Href>
  /** @id 59365dd9fb35 */ updated_at?: string
  /** @id beeeb30d78c7 */ volumes?: Array<Href>
}

/** @id ec132042543d */
export type UpdateVirtualCircuitRequest = VirtualCircuitUpdateInput | VrfVirtualCircuitUpdateInput

/** @id 92e8107ddd22 */
export interface User {
  /** @id 89fd7ce4e63a */ avatar_thumb_url?: string
  /** @id 476d179850ef */ avatar_url?: string
  /** @id c948c6f21407 */ created_at?: string
  /** @id 25dfc513a54e */ customdata?: object
  /** @id 16f7772daa3c */ email?: string
  /** @id 05d2692a2066 */ emails?: Array<Href>
  /** @id bc352db2f76a */ first_name?: string
  /** @id 5c0d1d5e5d96 */ fraud_score?: string
  /** @id 538abf6a1354 */ full_name?: string
  /** @id 4d084ac85e05 */ href?: string
  /** @id dc9643141675 */ id?: string
  /** @id f3dc726fda91 */ last_login_at?: string
  /** @id f63e0e059fc4 */ last_name?: string
  /** @id 8562a250273c */ max_organizations?: number
  /** @id 635777fe66dd */ max_projects?: number
  /** @id 01231569a484 */ phone_number?: string
  /** @id 75c2e06e038f */ short_id?: string
  /** @id 0d1324ded418 */ timezone?: string
  /** @id 52db41dc818b */ two_factor_auth?: string
  /** @id c543303670da */ updated_at?: string
}

/** @id 27b6fd3e7ee0 */
export interface VirtualCircuit {
  /** @id ca4228faa977 */ bill: boolean
  /** @id e930409be1d9 */ created_at?: string
  /** @id f3997fe54618 */ description: string
  /** @id 80020a7da9e3 */ id: string
  /** @id c50c2f02c42d */ name: string
  /** @id 3e8024a76678 */ nni_vlan: number
  /** @id 317f1a01f838 */ port: Href
  /** @id ba0dcdd2d4f7 */ project: Href
  /** @id 36490084ba8a */ speed?: number
  /** @id 7a9a452f7628 */ status: string
  /** @id d1aeb91c0918 */ tags: Array<string>
  /** @id 639042ccc642 */ updated_at?: string
  /** @id 466af843f26a */ virtual_network: Href
  /** @id 506d142a0814 */ vnid: number
}

/** @id 766c13b3ec21 */
export interface VirtualCircuitCreateInput {
  /** @id 6d7d589e4913 */ description?: string
  /** @id e40708ead0f5 */ name?: string
  /** @id 07182cb34da5 */ nni_vlan?: number
  /** @id 1568ced8d042 */ project_id: string
  /** @id 275fc098242c */ speed?: number
  /** @id 2b61a75ccece */ tags?: Array<string>
  /** @id 4246297b2b32 */ vnid?: string
}

/** @id 944a6f3e40c8 */
export interface VirtualCircuitList {
  /** @id 8fcbccddecbb */ virtual_circuits?: Array<VirtualCircuitListVirtualCircuitsInner>
}

/** @id df7983ced35b */
export type VirtualCircuitListVirtualCircuitsInner = VirtualCircuit | VrfVirtualCircuit

/** @id 49493c32afd0 */
export interface VirtualCircuitUpdateInput {
  /** @id 0dca88a43d05 */ description?: string
  /** @id 68d3c6b9cdac */ name?: string
  /** @id d8bcc8b70c51 */ speed?: string
  /** @id 7ee71c8ab65b */ tags?: Array<string>
  /** @id 74e5c0b838cf */ vnid?: string
}

/** @id e11b6fd45743 */
export interface Vrf {
  /** @id f5fa7247882d */ created_at?: string
  /** @id 86b51fbed930 */ created_by?: User
  /** @id 7ff76be66308 */ description?: string
  /** @id 4a1711bce490 */ href?: string
  /** @id 983877ac68d9 */ id?: string
  /** @id 2d773c895bfa */ ip_ranges?: Array<string>
  /** @id 6cf5c3d78fa5 */ local_asn?: number
  /** @id 6065a6f4be26 */ metro?: Metro
  /** @id bfe44614ea4e */ name?: string
  /** @id 161d95839e4b */ project?: Project
  /** @id c5a95062bec2 */ updated_at?: string
}

/** @id d88e00d29800 */
export interface VrfVirtualCircuit {
  /** @id c9d9012feb0f */ created_at?: string
  /** @id 1e921107bdec */ customer_ip?: string
  /** @id 55b3cb165f88 */ description?: string
  /** @id 83bccd9d5102 */ id?: string
  /** @id 394506a5b742 */ md5?: string
  /** @id 1ee706acadfb */ metal_ip?: string
  /** @id 8ae087ac9889 */ name?: string
  /** @id 1915f2e80935 */ nni_vlan?: number
  /** @id 04eb25cf87cd */ peer_asn?: number
  /** @id 4394804b2628 */ port?: Href
  /** @id 76e9aa5959a0 */ project?: Href
  /** @id b6fd61641d7d */ speed?: number
  /** @id 6be99ba80ceb */ status?: string
  /** @id c830ecf423a1 */ subnet?: string
  /** @id ffaa3756e390 */ tags?: Array<string>
  /** @id 7a5373ce4355 */ updated_at?: string
  /** @id f1739fd535ea */ vrf?: Vrf
}

/** @id d6e13ede3f35 */
export interface VrfVirtualCircuitCreateInput {
  /** @id 56a9aa5675cd */ customer_ip?: string
  /** @id c50617da8ef5 */ description?: string
  /** @id f8dedf024678 */ md5?: string | null
  /** @id af10939ca90a */ metal_ip?: string
  /** @id c9e573a294c3 */ name?: string
  /** @id 59d34b132c6d */ nni_vlan: number
  /** @id 5e7fea2c6a15 */ peer_asn: number
  /** @id 1e019b236ea5 */ project_id: string
  /** @id 4f03d922daf8 */ speed?: number
  /** @id 2e6d342426b9 */ subnet: string
  /** @id 93bff5724f04 */ tags?: Array<string>
  /** @id 01056f4fe6ba */ vrf: string
}

/** @id e37f34492fde */
export interface VrfVirtualCircuitUpdateInput {
  /** @id 2df4c4c034a7 */ customer_ip?: string
  /** @id 00256ce89705 */ description?: string
  /** @id 8b52f0231d9a */ md5?: string
  /** @id 4a0e38de12f4 */ metal_ip?: string
  /** @id 772f6e153b0a */ name?: string
  /** @id a4a973168ea7 */ peer_asn?: number
  /** @id 50df873fa14f */ speed?: string
  /** @id 12fb9b7b3dc2 */ subnet?: string
  /** @id 6f1cc29639d1 */ tags?: Array<string>
}

/** One interface for each class of operations. */
export namespace apis {
  export interface InterconnectionsApi {
    /** POST /connections/{connection_id}/ports/{port_id}/virtual-circuits @id 45e61e77f71c */
    createInterconnectionPortVirtualCircuit(
      parameters: {
        /** @id e406f9e4a4ad */ connection_id: string
        /** @id 48ddfbe8d947 */ port_id: string
      },
      body: CreateInterconnectionPortVirtualCircuitRequest,
    ): {
      201: CreateInterconnectionPortVirtualCircuit201Response
      403: Error
      404: Error
    }
    /** POST /organizations/{organization_id}/connections @id e2b7f1ed2f83 */
    createOrganizationInterconnection(
      parameters: {
        /** @id 6d125c78550e */ organization_id: string
      },
      body: InterconnectionCreateInput,
    ): {
      201: Interconnection
      403: Error
      404: Error
      422: Error
    }
    /** POST /projects/{project_id}/connections @id 3acec694cb01 */
    createProjectInterconnection(
      parameters: {
        /** @id f8cb9f6daabe */ project_id: string
      },
      body: InterconnectionCreateInput,
    ): {
      201: Interconnection
      403: Error
      422: Error
    }
    /** DELETE /connections/{connection_id} @id 67a2f894ee4c */
    deleteInterconnection(
      parameters: {
        /** @id df7b34d8c821 */ connection_id: string
      },
    ): {
      202: Interconnection
      403: Error
      404: Error
    }
    /** DELETE /virtual-circuits/{id} @id b83410745875 */
    deleteVirtualCircuit(
      parameters: {
        /** @id 42698cc81d22 */ id: string
      },
    ): {
      202: CreateInterconnectionPortVirtualCircuit201Response
      403: Error
      404: Error
    }
    /** GET /connections/{connection_id} @id 28851019f4b7 */
    getInterconnection(
      parameters: {
        /** @id 1b7589ab2ad1 */ connection_id: string
      },
    ): {
      200: Interconnection
      403: Error
      404: Error
    }
    /** GET /connections/{connection_id}/ports/{id} @id f2c10f32c0cc */
    getInterconnectionPort(
      parameters: {
        /** @id ea7d50f65db9 */ connection_id: string
        /** @id e957997ca6ca */ id: string
      },
    ): {
      200: InterconnectionPort
      403: Error
      404: Error
    }
    /** GET /virtual-circuits/{id} @id a124200213aa */
    getVirtualCircuit(
      parameters: {
        /** @id 575b413b54a0 */ id: string
      },
    ): {
      200: CreateInterconnectionPortVirtualCircuit201Response
      403: Error
      404: Error
    }
    /** GET /connections/{connection_id}/ports/{port_id}/virtual-circuits @id fbfe38abc93e */
    listInterconnectionPortVirtualCircuits(
      parameters: {
        /** @id ce95dddd443f */ connection_id: string
        /** @id 8472c153d086 */ port_id: string
      },
    ): {
      200: VirtualCircuitList
      403: Error
      404: Error
    }
    /** GET /connections/{connection_id}/ports @id d53dbd8b1751 */
    listInterconnectionPorts(
      parameters: {
        /** @id 7bc5500b7982 */ connection_id: string
      },
    ): {
      200: InterconnectionPortList
      403: Error
      404: Error
    }
    /** GET /connections/{connection_id}/virtual-circuits @id f6018a8ede3e */
    listInterconnectionVirtualCircuits(
      parameters: {
        /** @id 486adebbd67c */ connection_id: string
      },
    ): {
      200: VirtualCircuitList
      403: Error
      404: Error
    }
    /** GET /organizations/{organization_id}/connections @id 31cdea66dfce */
    organizationListInterconnections(
      parameters: {
        /** @id d9d6ccffb3a0 */ organization_id: string
      },
    ): {
      200: InterconnectionList
      403: Error
      404: Error
    }
    /** GET /projects/{project_id}/connections @id dc2ca7b3afef */
    projectListInterconnections(
      parameters: {
        /** @id 6fd28f035976 */ project_id: string
      },
    ): {
      200: InterconnectionList
      403: Error
      404: Error
    }
    /** PUT /connections/{connection_id} @id d64356d7b7b6 */
    updateInterconnection(
      parameters: {
        /** @id b43c5f1b6c5d */ connection_id: string
      },
      body: InterconnectionUpdateInput,
    ): {
      200: Interconnection
      403: Error
      404: Error
    }
    /** PUT /virtual-circuits/{id} @id 3ba5dac40758 */
    updateVirtualCircuit(
      parameters: {
        /** @id 6c994cfd911c */ id: string
      },
      body: UpdateVirtualCircuitRequest,
    ): {
      200: CreateInterconnectionPortVirtualCircuit201Response
      202: CreateInterconnectionPortVirtualCircuit201Response
      403: Error
      404: Error
    }
  }
}
